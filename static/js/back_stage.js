/* Tell a screen reader what each searching field is for: select2 forgets to say. */
"use strict";
{
  const $ = django.jQuery;
  const name = (select) =>
    select.labels[0]?.textContent.trim().replace(/:$/, "") ?? "";

  const tell = (select) => {
    const box = select.nextElementSibling;
    if (!box?.classList.contains("select2-container")) return;
    const chosen = box.querySelector(".select2-selection__rendered");
    const field = box.querySelector(".select2-search__field");
    chosen.removeAttribute("role");
    chosen.removeAttribute("aria-readonly");
    const selection = box.querySelector(".select2-selection");
    selection.removeAttribute("aria-labelledby");
    const value = chosen.title || "";
    selection.setAttribute("aria-label", value ? `${name(select)}: ${value}` : name(select));
    field?.setAttribute("aria-label", name(select));
  };

  const tellAll = (root) => root.querySelectorAll("select.admin-autocomplete").forEach(tell);

  $(() => tellAll(document));
  document.addEventListener("formset:added", (event) => setTimeout(() => tellAll(event.target)));
  $(document).on("change select2:close", "select.admin-autocomplete", (event) =>
    setTimeout(() => tell(event.target)),
  );
  $(document).on("select2:open", (event) => {
    const field = document.querySelector(".select2-container--open .select2-search__field");
    field?.setAttribute("aria-label", name(event.target));
  });
}
