// What the page says about the draft: verdict, elements, findings.

const HEADS = { error: "Fix this", warning: "Worth changing", hint: "A small hint" };
const SIGNS = { present: "✓", weak: "", missing: "" };

/** Draw the right-hand side. `desk` answers what is pressed: goTo, act, goToFinding. */
function drawReading(root, data, desk) {
  const held = root.getRootNode().activeElement;
  const reading = held?.closest(".reading");
  drawVerdict(root.querySelector(".verdict"), data, desk);
  root.querySelector(".has").textContent =
    data.verdict.standing === "blank" ? "What a good one says" : "What it has";
  const [core, more] = root.querySelectorAll(".elements");
  drawElements(core, data.elements, desk);
  drawElements(more, data.more, desk);
  root.querySelector(".more").hidden = data.more.length === 0;
  const heavy = data.findings.filter(
    // what the verdict says already is not said again
    ({ severity, rule, remarks }) =>
      severity !== "hint" &&
      !(rule.startsWith("timing.") && remarks[0].message === data.verdict.detail),
  );
  const hints = data.findings.filter((finding) => finding.severity === "hint");
  const [main, small] = root.querySelectorAll(".findings");
  drawFindings(main, heavy, data, desk);
  drawFindings(small, hints, data, desk);
  root.querySelector(".look").hidden = heavy.length === 0;
  const ways = heavy.filter((finding) => finding.instead.length).length;
  const all = root.querySelector(".all");
  all.hidden = ways < 2;
  all.textContent = `Make all ${ways} changes`;
  const drawer = root.querySelector(".hints");
  drawer.hidden = hints.length === 0;
  drawer.querySelector("summary").textContent =
    hints.length === 1 ? "One small hint" : `${hints.length} small hints`;
  if (reading && (!held.isConnected || held.hidden)) standOnVerdict(root);
}

/** Lead to the verdict, where what was stood on is gone; the box would open a phone's keyboard. */
function standOnVerdict(root) {
  if (root.getRootNode().activeElement?.closest(".card, .element")) return;
  const verdict = root.querySelector(".verdict");
  verdict.focus({ preventScroll: true });
  verdict.scrollIntoView({ block: "nearest" });
}

function drawVerdict(box, data, desk) {
  const verdict = data.verdict;
  const said = [
    make("p", "title", verdict.title),
    make("p", "detail", verdict.detail),
    make("p", "effect", data.effect),
  ].filter((line) => line.textContent);
  // a live region speaks at every change, so it is changed only where the words are others
  const words = said.map((line) => line.textContent).join("\n");
  if (box.dataset.words === words) return;
  box.dataset.words = words;
  box.className = `verdict ${verdict.standing}`;
  box.replaceChildren(...said);
  if (verdict.finding !== null) {
    const words = verdict.standing === "wait" ? "See what to fix meanwhile" : "Start here";
    box.append(makeButton("", words, () => desk.goToCard(desk.data.verdict.finding)));
  }
  if (verdict.standing === "blank" && !data.text.trim()) {
    box.append(makeButton("", "Show me on a sample", () => desk.act("sample")));
  }
}

function drawElements(list, elements, desk) {
  const items = elements.map((element) => {
    const item = make("li");
    const button = makeButton(`element ${element.state}`, "", () => desk.goToElement(element));
    const sign = make("span", "sign", SIGNS[element.state]);
    sign.setAttribute("aria-hidden", "true");
    const words = make("span");
    words.append(make("span", "name", element.name));
    if (element.state === "present") words.append(make("span", "unseen", ": there"));
    else if (element.note) words.append(" ", make("span", "note", `– ${element.note}`));
    button.append(sign, words);
    item.append(button);
    return item;
  });
  replaceKeepingFocus(list, items);
}

function drawFindings(list, findings, data, desk) {
  const items = findings.map((finding) => {
    const number = data.findings.indexOf(finding);
    const card = make("li", `card ${finding.severity}`);
    card.dataset.number = number;
    card.tabIndex = -1;
    card.append(...findingLines(finding, desk.wordsOf(finding)));
    card.append(choices(finding, number, desk, true));
    return card;
  });
  replaceKeepingFocus(list, items);
}

/** The lines of a finding, on a card or beside the words. */
function findingLines(finding, words) {
  const head = make("p", "words");
  head.append(HEADS[finding.severity]);
  if (words) head.append(": ", make("bdi", "", `“${words}”`));
  const lines = [head];
  for (const { message, advice } of finding.remarks) {
    lines.push(make("p", "", message), make("p", "advice", advice));
  }
  for (const instead of finding.instead) {
    if (instead) lines.push(make("p", "instead", instead));
  }
  return lines.filter((line) => line.textContent);
}

function choices(finding, number, desk, onCard) {
  const row = make("div", "choices");
  if (finding.instead.length) {
    const what = finding.instead.some((text) => text)
      ? finding.span ? "Use this instead" : "Add this"
      : "Take it out";
    row.append(makeButton("main", what, () => desk.act("apply", number)));
  }
  if (onCard && finding.span) {
    row.append(makeButton("", "Show me", () => desk.goTo(finding.span)));
  }
  if (finding.tone) {
    row.append(makeButton("", "That is not so", () => desk.act("not_so", number)));
  }
  return row;
}

/** Replace what a list holds; who stood on a button in it stands on the one in its place. */
function replaceKeepingFocus(list, items) {
  const held = list.getRootNode().activeElement;
  const inside = held && list.contains(held);
  const at = inside ? [...list.querySelectorAll("button")].indexOf(held) : -1;
  list.replaceChildren(...items);
  if (!inside) return;
  const buttons = list.querySelectorAll("button");
  const next = buttons[Math.min(at, buttons.length - 1)];
  if (next) next.focus({ preventScroll: true });
}
