// The reason for a mark, shown beside the words on hover, focus and tap.

const LINGER = 250; // milliseconds in which the pointer may travel from the words to the reason

class Reason {
  constructor(desk) {
    this.desk = desk;
    this.box = desk.root.querySelector(".reason");
    this.number = null;
    this.timer = null;
    const text = desk.box;
    text.addEventListener("mousemove", (event) => this.hover(event));
    text.addEventListener("mouseleave", () => this.hideSoon());
    this.box.addEventListener("mouseenter", () => clearTimeout(this.timer));
    this.box.addEventListener("mouseleave", () => this.hideSoon());
    text.addEventListener("click", () => this.atCaret());
    text.addEventListener("keyup", (event) => {
      if (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End") {
        this.atCaret();
      }
    });
    desk.root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.box.hidden) return;
      const held = this.box.contains(desk.root.getRootNode().activeElement);
      this.hide();
      if (held) text.focus();
    });
  }

  hover(event) {
    const under = this.desk.root.getRootNode().elementsFromPoint(event.clientX, event.clientY);
    const mark = under.find((element) => element.dataset?.finding !== undefined);
    if (mark) this.show(Number(mark.dataset.finding), mark.getBoundingClientRect(), event.clientY);
    else if (!this.box.hidden) this.hideSoon();
  }

  atCaret() {
    const box = this.desk.box;
    const at = box.selectionStart;
    const mark = this.desk.marks.find(
      (one) => one.finding !== undefined && one.start <= at && at <= one.end,
    );
    if (!mark || box.selectionEnd !== at) {
      this.hide();
      return;
    }
    const place = placeOf(this.desk.mirror, at, at);
    this.show(mark.finding, place.height ? place : placeOf(this.desk.mirror, mark.start, mark.end));
    const finding = this.desk.data.findings[mark.finding];
    const said = finding.remarks.map(({ message, advice }) => `${message} ${advice}`);
    this.desk.announce(said.join(" "));
  }

  show(number, place, pointer) {
    clearTimeout(this.timer);
    const finding = this.desk.data.findings[number];
    if (!finding || (number === this.number && !this.box.hidden)) return;
    this.number = number;
    this.box.replaceChildren(
      ...findingLines(finding, ""),
      choices(finding, number, this.desk, false),
    );
    this.box.hidden = false;
    const paper = this.box.parentElement.getBoundingClientRect();
    const low = pointer === undefined ? place.bottom : Math.min(place.bottom, pointer + 18);
    const left = Math.min(place.left - paper.left, paper.width - this.box.offsetWidth);
    this.box.style.left = `${Math.max(0, left)}px`;
    this.box.style.top = `${low - paper.top + 4}px`;
  }

  hideSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hide(), LINGER);
  }

  hide() {
    clearTimeout(this.timer);
    this.box.hidden = true;
    this.number = null;
  }
}
