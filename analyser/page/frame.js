// A field hands over what was typed a moment after it is left. Where a link to another part was
// followed in that moment, the page would come back for it; so the link waits.

if (!window.linksWait) {
  window.linksWait = true; // drawn again with the page, and wanted once
  const MOMENT = 250; // milliseconds
  let left = -MOMENT;
  addEventListener("focusout", (event) => (left = event.timeStamp), true);
  addEventListener(
    "click",
    (event) => {
      const link = event.target.closest(".st-key-parts a");
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey; // in a tab of its own
      if (!link || elsewhere || event.timeStamp - left >= MOMENT) return;
      event.preventDefault();
      event.stopPropagation();
      setTimeout(() => link.click(), MOMENT);
    },
    true,
  );
}
