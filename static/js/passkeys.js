/* Forms that a passkey fills in: data-passkey says whether the browser makes one ("create") or
   shows one ("get"). Without this script they stay hidden, since nothing else can fill them. */

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");

const withBytes = (credential) => ({ ...credential, id: bytes(credential.id) });

/* What the server asks for, embedded in the page or fetched when the button is pressed. */
async function asked(form) {
  const embedded = document.getElementById("passkey-options");
  const answer = embedded
    ? JSON.parse(embedded.textContent)
    : await (await fetch(form.action, { headers: { Accept: "application/json" } })).json();
  const { publicKey } = answer.creation_options ?? answer.request_options;
  return {
    ...publicKey,
    challenge: bytes(publicKey.challenge),
    excludeCredentials: publicKey.excludeCredentials?.map(withBytes),
    allowCredentials: publicKey.allowCredentials?.map(withBytes),
  };
}

/* A key that signs in by itself must be found without a name, and ask who holds the device. */
function selection(form, wanted) {
  const choice = form.elements.passwordless;
  if (!choice) { return wanted; }
  return {
    ...wanted,
    residentKey: choice.checked ? "required" : "discouraged",
    requireResidentKey: choice.checked,
    userVerification: choice.checked ? "required" : wanted.userVerification,
  };
}

async function create(form) {
  const options = await asked(form);
  const publicKey = {
    ...options,
    user: withBytes(options.user),
    authenticatorSelection: selection(form, options.authenticatorSelection ?? {}),
  };
  const made = await navigator.credentials.create({ publicKey });
  return answerOf(made, {
    attestationObject: text(made.response.attestationObject),
    transports: made.response.getTransports?.() ?? [],
  });
}

async function get(form) {
  const shown = await navigator.credentials.get({ publicKey: await asked(form) });
  const { authenticatorData, signature, userHandle } = shown.response;
  return answerOf(shown, {
    authenticatorData: text(authenticatorData),
    signature: text(signature),
    userHandle: userHandle ? text(userHandle) : null,
  });
}

const answerOf = (credential, response) => ({
  type: credential.type,
  id: credential.id,
  rawId: text(credential.rawId),
  response: { clientDataJSON: text(credential.response.clientDataJSON), ...response },
  clientExtensionResults: credential.getClientExtensionResults(),
});

for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.hidden = !window.PublicKeyCredential;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const status = document.querySelector("[data-passkey-status]");
    status.textContent = "";
    try {
      const credential = await (form.dataset.passkey === "create" ? create : get)(form);
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch {
      status.textContent = status.dataset.refused;
    }
  });
}
