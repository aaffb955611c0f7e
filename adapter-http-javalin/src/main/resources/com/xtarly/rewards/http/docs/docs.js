// The try-it console of an operation: only where there is a script to make it work. The key stays in this tab, and goes to
// no other server than the one that these pages came from.
const KEY = "xtarly-docs-key";

function fresh() {
  return "docs-" + [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// An example that happened some day has just happened, and nobody has sent it before.
function anew(body) {
  return body
    .replace(/\d{4}-\d\d-\d\dT[\d:]+-\d\d:\d\d/g, new Date().toISOString())
    .replace(/("idempotencyKey": )"[^"]*"/g, (all, name) => name + JSON.stringify(fresh()));
}

function printed(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function request(section, form) {
  const headers = {};
  const query = new URLSearchParams();
  let path = section.dataset.path;
  for (const input of form.querySelectorAll("[data-in]")) {
    if (input.dataset.in === "path") {
      path = path.replace("{" + input.name + "}", encodeURIComponent(input.value.trim()));
    } else if (input.value !== "" && input.dataset.in === "query") {
      query.set(input.name, input.value);
    } else if (input.value !== "") {
      headers[input.name] = input.value;
    }
  }
  if (form.elements.key?.value) {
    headers["X-API-Key"] = form.elements.key.value.trim();
  }
  const body = form.elements.body?.value;
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  const asked = query.toString();
  return { method: section.dataset.method, path: asked ? path + "?" + asked : path, headers, body };
}

function shows(answer, name, text) {
  answer.querySelector(`[data-shows=${name}]`).textContent = text;
}

function told(sent) {
  const headers = Object.entries(sent.headers).map(([name, value]) =>
    name + ": " + (name === "X-API-Key" ? "…" + value.slice(-4) : value));
  return [sent.method + " " + sent.path, ...headers].join("\n") + (sent.body ? "\n\n" + sent.body : "");
}

async function send(answer, sent) {
  const began = performance.now();
  let status = answer.dataset.unanswered;
  let headers = [];
  let body = "";
  try {
    const response = await fetch(sent.path, {
      method: sent.method, headers: sent.headers, body: sent.body,
      mode: "same-origin", credentials: "omit", cache: "no-store", redirect: "error", referrerPolicy: "no-referrer"
    });
    status = String(response.status);
    headers = [...response.headers];
    body = await response.text();
  } catch {
    // No answer came, which is what it says then.
  }
  const replayed = answer.querySelector("[data-shows=replayed]");
  shows(answer, "time", Math.round(performance.now() - began) + " ms");
  shows(answer, "request", told(sent));
  shows(answer, "headers", headers.map(([name, value]) => name + ": " + value).join("\n"));
  shows(answer, "body", printed(body));
  replayed.textContent = headers.some(([name]) => name === "idempotent-replayed") ? "· " + replayed.dataset.text : "";
  answer.hidden = false;
  shows(answer, "status", status);
}

for (const section of document.querySelectorAll("section.try")) {
  const form = section.querySelector("form");
  const answer = section.querySelector("#try-answer");
  const again = section.querySelector("#try-again");
  const key = form.elements.key;
  const once = form.elements["Idempotency-Key"];
  let last;
  section.hidden = false;
  if (key) {
    key.value = sessionStorage.getItem(KEY) ?? "";
    key.addEventListener("input", () => sessionStorage.setItem(KEY, key.value));
  }
  if (form.elements.body) {
    form.elements.body.value = anew(form.elements.body.value);
  }
  if (once) {
    once.value = fresh();
    section.querySelector("#try-fresh").addEventListener("click", () => { once.value = fresh(); });
  }
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    last = request(section, form);
    await send(answer, last);
    again.disabled = false;
  });
  again.addEventListener("click", () => send(answer, last));
}
