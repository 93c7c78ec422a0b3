// Texts and the marks over them. A mark is {start, end, severity, finding}; offsets are UTF-16.
// Words of the draft become text nodes and nothing else.

const WEIGHT = ["error", "warning", "hint", "shown"];

/** Where two texts differ: they are equal up to `start`, and in their last `tail` units. */
function difference(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail += 1;
  }
  return { start, tail };
}

/** The marks of a text after it was changed; those that the change touches are gone. */
function moveMarks(marks, before, after) {
  const { start, tail } = difference(before, after);
  const by = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end < start) return [mark];
    if (mark.start > before.length - tail) {
      return [{ ...mark, start: mark.start + by, end: mark.end + by }];
    }
    return [];
  });
}

/** Fill `mirror` with the text, a <mark> around every marked stretch. */
function paint(mirror, text, marks) {
  const cuts = new Set([0, text.length]);
  for (const mark of marks) {
    cuts.add(Math.min(mark.start, text.length));
    cuts.add(Math.min(mark.end, text.length));
  }
  const edges = [...cuts].sort((one, other) => one - other);
  const pieces = document.createDocumentFragment();
  for (let at = 1; at < edges.length; at += 1) {
    const words = document.createTextNode(text.slice(edges[at - 1], edges[at]));
    const over = heaviest(marks, edges[at - 1], edges[at]);
    if (over) {
      const piece = document.createElement("mark");
      piece.className = over.severity;
      if (over.finding !== undefined) piece.dataset.finding = over.finding;
      piece.append(words);
      pieces.append(piece);
    } else {
      pieces.append(words);
    }
  }
  pieces.append("\u200b"); // a last line feed needs something after it to take up a line
  mirror.replaceChildren(pieces);
}

function heaviest(marks, start, end) {
  let found = null;
  for (const mark of marks) {
    if (mark.start > start || mark.end < end) continue;
    if (!found || WEIGHT.indexOf(mark.severity) < WEIGHT.indexOf(found.severity)) found = mark;
  }
  return found;
}

/** The rectangle of the words from `start` on, in the mirror. */
function placeOf(mirror, start, end) {
  const range = document.createRange();
  const walker = document.createTreeWalker(mirror, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!begun && start <= passed + node.length) {
      range.setStart(node, start - passed);
      begun = true;
    }
    if (begun && end <= passed + node.length) {
      range.setEnd(node, end - passed);
      return range.getBoundingClientRect();
    }
    passed += node.length;
  }
  return mirror.getBoundingClientRect();
}

/** A new element with a class and a text, which stays text whatever is in it. */
function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

function makeButton(className, text, press) {
  const button = make("button", className, text);
  button.type = "button";
  button.addEventListener("click", press);
  return button;
}
