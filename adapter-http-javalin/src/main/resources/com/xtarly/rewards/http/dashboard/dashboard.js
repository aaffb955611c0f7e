// Copy buttons: shown only where there is a script, and a clipboard, to make them work.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.textContent = button.dataset.copied;
    });
  }
}

// What was wrong with a field is not said any longer while it is being mended.
document.addEventListener("input", (event) => {
  if (event.target.getAttribute("aria-invalid") === "true") {
    event.target.removeAttribute("aria-invalid");
    document.getElementById(event.target.getAttribute("aria-describedby"))?.remove();
    event.target.removeAttribute("aria-describedby");
  }
});

// A second tap while the first is under way would send a form twice.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", () => {
    for (const button of form.querySelectorAll("button")) {
      setTimeout(() => { button.disabled = true; });
    }
  });
}

// What was answered within the page leaves its button where it was: it may be needed again.
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.requestConfig.triggeringEvent?.type === "submit") {
    setTimeout(() => event.target.querySelectorAll("button").forEach((button) => { button.disabled = false; }));
  }
});

// Whoever comes back to a page gets its buttons back.
addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("form[method=post] button")) {
    button.disabled = false;
  }
});

// A server that refuses a large file in its middle seldom gets to say so: say it before.
for (const input of document.querySelectorAll("[data-max-bytes]")) {
  input.addEventListener("change", () => {
    const large = [...input.files].some((file) => file.size > Number(input.dataset.maxBytes));
    input.setCustomValidity(large ? input.dataset.tooLarge : "");
    input.reportValidity();
  });
}
