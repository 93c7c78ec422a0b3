// The live editor: a text box over a mirror that carries the marks.

const PAUSE = 300; // milliseconds without a key before the page is told
const PATIENCE = 4000; // after which a change that never came no longer blocks the box
const OVERDUE = 4000; // after which it is said that no answer has come
const GLOW = 2500; // how long words that were pointed at stay lit
const TOLD = 3000; // how long it stands on the page what was done

const desks = new WeakMap();

/** Called by Streamlit when the editor appears, and again with every answer of the page. */
export default function mount({ data, parentElement, setStateValue, setTriggerValue }) {
  let desk = desks.get(parentElement);
  if (!desk || !desk.root.isConnected) {
    desk = new Desk(parentElement.querySelector(".desk"));
    desks.set(parentElement, desk);
  }
  desk.tellPage = (value) => setStateValue("typed", value);
  desk.askPage = (value) => setTriggerValue("asked", value);
  desk.update(data);
}

class Desk {
  constructor(root) {
    this.root = root;
    this.box = root.querySelector(".box");
    this.mirror = root.querySelector(".mirror");
    this.sheet = root.querySelector(".sheet");
    this.told = root.querySelector(".told");
    this.marks = [];
    this.shown = null;
    this.text = "";
    this.sitting = null; // by which name the page knows what lies before it
    this.version = null;
    this.noted = 0; // the number of the press by which a remark was refused last
    this.keystroke = 0; // the number of the last thing that was typed or pressed
    this.pressed = []; // waits until what was typed and pressed before it is answered
    this.pointed = new Map();
    this.box.addEventListener("input", () => this.typed());
    this.box.addEventListener("compositionend", () => this.typed());
    this.box.addEventListener("blur", () => {
      if (this.pause) this.tell(); // another part of the page may be next
    });
    this.reason = new Reason(this);
    takeFiles(
      root,
      (file) => this.act("file", undefined, file),
      (why) => this.say(why),
    );
    root.querySelector(".all").addEventListener("click", () => this.act("apply_all"));
    root.querySelector(".glance").addEventListener("click", () => {
      root.querySelector(".verdict").scrollIntoView({ block: "start" });
    });
    for (const button of root.querySelectorAll("[data-do]")) {
      button.addEventListener("click", () => this.press(button.dataset.do));
    }
  }

  update(data) {
    if (this.version !== null && data.noted > this.noted) this.say("Noted, and kept under Learn.");
    this.noted = data.noted;
    if (data.sitting !== this.sitting) this.begin(data);
    else if (data.version !== this.version) this.replace(data.text);
    this.version = data.version;
    this.keystroke = Math.max(this.keystroke, data.keystroke);
    this.stopWaiting();
    const fresh = data.keystroke === this.keystroke && data.text === this.box.value;
    if (!fresh) {
      this.wait(); // an answer to something older; the next one is on its way
      return;
    }
    this.data = data;
    this.box.readOnly = false;
    this.root.setAttribute("aria-busy", "false");
    this.marks = data.findings.flatMap((finding, number) =>
      finding.span
        ? [
            {
              start: finding.span[0],
              end: finding.span[1],
              severity: finding.severity,
              finding: number,
            },
          ]
        : [],
    );
    this.reason.hide();
    this.paint();
    drawReading(this.root, data, this);
    this.root.querySelector(".size").textContent = [data.size, data.readAs]
      .filter(Boolean)
      .join(", ");
    const blank = !data.text.trim();
    this.root.querySelector(".bar").hidden = blank && !data.canUndo;
    this.root.querySelector("[data-do=undo]").disabled = !data.canUndo;
    this.root.querySelector("[data-do=sent]").hidden = !data.sendable;
    for (const name of ["copy", "download"]) {
      this.root.querySelector(`[data-do=${name}]`).hidden = blank;
    }
    const glance = this.root.querySelector(".glance");
    glance.hidden = blank;
    glance.className = `glance ${data.verdict.standing}`;
    glance.textContent = data.verdict.title;
    this.root.querySelector(".private").textContent = data.promise;
    const mail = this.root.querySelector("[data-do=mail]");
    mail.hidden = !data.mail;
    mail.href = data.mail || "mailto:";
    this.keep();
    this.catchUp();
  }

  /**
   * The first answer, or the first of a page that was started anew and knows nothing: the page's
   * draft, or the one that stands here, or that this tab kept over a reload.
   */
  begin(data) {
    this.data = data;
    this.sitting = data.sitting;
    this.keystroke = data.keystroke;
    this.pressed = [];
    const here = this.box.value || (data.keep ? recall() : "");
    const kept = !data.text && data.version === 0 ? here : "";
    this.box.value = kept || data.text;
    this.text = this.box.value;
    this.box.readOnly = false;
    this.paint();
    if (kept) this.tell();
  }

  typed() {
    this.root.setAttribute("aria-busy", "true");
    const text = this.box.value;
    this.marks = moveMarks(this.marks, this.text, text);
    this.shown = null;
    this.text = text;
    this.reason.hide();
    this.paint();
    this.keep();
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.tell(), PAUSE);
  }

  tell() {
    clearTimeout(this.pause);
    this.pause = null;
    this.keystroke += 1;
    this.wait();
    this.tellPage({ text: this.box.value, keystroke: this.keystroke });
  }

  /** Wait for an answer, and say so where none comes: what is shown is of an older text. */
  wait() {
    this.overdue ??= setTimeout(() => {
      this.root.classList.add("overdue");
      this.root.querySelector(".size").textContent =
        "No answer from the program yet; what it says here is about an earlier text.";
      this.announce("No answer from the program yet.");
    }, OVERDUE);
  }

  stopWaiting() {
    clearTimeout(this.overdue);
    this.overdue = null;
    this.root.classList.remove("overdue");
  }

  /**
   * Ask the page for something, with the number of the finding that it is about. While an answer
   * is due that number may be stale, so that the asking waits.
   */
  act(what, number, file) {
    if (this.root.getAttribute("aria-busy") === "true") {
      this.pressed.push({ what, finding: this.data.findings[number], file });
      if (this.pause) this.tell();
      return;
    }
    this.reason.hide();
    this.root.setAttribute("aria-busy", "true");
    if (what !== "sent" && what !== "not_so") {
      this.box.readOnly = true;
      setTimeout(() => {
        this.box.readOnly = false;
      }, PATIENCE);
    }
    this.keystroke += 1;
    this.wait();
    this.askPage({ what, finding: number ?? null, file, keystroke: this.keystroke });
  }

  /** Ask for what had to wait; nothing of a remark that is there no longer. */
  catchUp() {
    if (!this.pressed.length) return;
    const { what, finding, file } = this.pressed.shift();
    const known = (one) => JSON.stringify({ ...one, span: null });
    const number = this.data.findings.findIndex((one) => finding && known(one) === known(finding));
    if (!finding) this.act(what, undefined, file);
    else if (number >= 0) this.act(what, number);
    else this.catchUp();
  }

  press(what) {
    if (what === "undo" || what === "sent") this.act(what);
    if (what === "copy") {
      navigator.clipboard.writeText(this.box.value).then(
        () => this.say("Copied."),
        () => this.say("Your browser does not let pages copy; select the text instead."),
      );
    }
    if (what === "download") save(this.box.value, this.data.file);
  }

  /** Put the page's text into the box, such that the browser's own undo can take it back. */
  replace(text) {
    const before = this.box.value;
    const { start, tail } = difference(before, text);
    const words = text.slice(start, text.length - tail);
    const held = this.root.getRootNode().activeElement;
    this.box.readOnly = false;
    if (!matchMedia("(pointer: coarse)").matches) {
      this.box.focus({ preventScroll: true });
      this.box.setSelectionRange(start, before.length - tail);
      document.execCommand(words ? "insertText" : "delete", false, words);
      if (held && held !== this.box) held.focus({ preventScroll: true });
    }
    if (this.box.value !== text) this.box.value = text;
    clearTimeout(this.pause);
    this.pause = null;
    this.text = text;
    if (words && 2 * words.length < text.length) {
      this.glow({ start, end: start + words.length });
    }
  }

  paint() {
    paint(this.mirror, this.text, this.shown ? [...this.marks, this.shown] : this.marks);
  }

  glow(span) {
    this.shown = { ...span, severity: "shown" };
    clearTimeout(this.dim);
    this.dim = setTimeout(() => {
      this.shown = null;
      this.paint();
    }, GLOW);
    this.paint();
  }

  wordsOf(finding) {
    if (!finding.span) return "";
    const words = this.data.text.slice(...finding.span).split(/\s+/).join(" ").trim();
    const letters = [...words];
    if (letters.length <= 70) return words;
    return `${letters.slice(0, 69).join("").replace(/\s+\S*$/, "")} …`;
  }

  /** Lead to words: light them, bring them into view, and set the caret there. */
  goTo([start, end]) {
    this.glow({ start, end });
    if (!matchMedia("(pointer: coarse)").matches) {
      this.box.focus({ preventScroll: true });
      this.box.setSelectionRange(start, end);
    }
    const place = placeOf(this.mirror, start, end);
    const sheet = this.sheet.getBoundingClientRect();
    if (place.top < sheet.top || place.bottom > sheet.bottom) {
      this.sheet.scrollTop += place.top - sheet.top - sheet.height / 3;
    }
    this.sheet.scrollIntoView({ block: "nearest" });
  }

  /** Lead to the words of an element, one after the other; or to what is said of its absence. */
  goToElement(element) {
    if (element.spans.length) {
      const at = (this.pointed.get(element.name) ?? -1) + 1;
      this.pointed.set(element.name, at % element.spans.length);
      this.goTo(element.spans[at % element.spans.length]);
      return;
    }
    this.goToCard(element.finding);
  }

  /** Lead to what is said of a finding, and light the words that it is about. */
  goToCard(number) {
    const card = this.root.querySelector(`.card[data-number="${number}"]`);
    if (!card) {
      if (!matchMedia("(pointer: coarse)").matches) this.box.focus();
      return;
    }
    const drawer = card.closest("details");
    if (drawer) drawer.open = true;
    card.focus();
    card.scrollIntoView({ block: "nearest" });
    const span = this.data.findings[number].span;
    if (span) this.glow({ start: span[0], end: span[1] });
  }

  /** Tell what was done: to the eye at the foot of the window, and to the ear. */
  say(words) {
    this.announce(words);
    this.told.textContent = words;
    this.told.hidden = false;
    clearTimeout(this.untell);
    this.untell = setTimeout(() => {
      this.told.hidden = true;
    }, TOLD);
  }

  announce(words) {
    this.root.querySelector(".announce").textContent = words;
  }

  keep() {
    if (this.data.keep) keep(this.box.value);
  }
}
