/* Keys for a moderator's page of a case: a approves, r removes, n goes to the next. A button says
   its key in data-key. While something is typed, keys are only letters. */

const typing = (element) => element.matches("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const target = event.key === "n"
    ? document.querySelector("main a[rel=next]")
    : document.querySelector(`main [data-key="${CSS.escape(event.key)}"]`);
  target?.click();
});
