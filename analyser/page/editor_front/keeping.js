// What outlives the page: the draft over a reload of its tab, and a file.

const KEPT = "analyser.draft";

function keep(text) {
  try {
    sessionStorage.setItem(KEPT, text);
  } catch {
    // a browser that keeps nothing loses the draft with the tab
  }
}

/** The draft that this tab kept; empty where there is none. */
function recall() {
  try {
    return sessionStorage.getItem(KEPT) ?? "";
  } catch {
    return "";
  }
}

function save(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
