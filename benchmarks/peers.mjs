// Runs the peers that live in Node, long enough that their start is not counted.
//
// Reads one JSON object a line, {"tool": name, "texts": [...]}, and answers each with
// {"seconds": processor time, "findings": [how many in each text]}; for an empty list of texts it
// loads the tool. A tool that is not installed is answered with {"missing": why}.
import { createInterface } from "node:readline";

const loaders = {
  async alex() {
    const alex = await import("alex");
    return (text) => alex.text(text).messages.length;
  },
  async "write-good"() {
    const { default: writeGood } = await import("write-good");
    return (text) => writeGood(text).length;
  },
  async "harper.js"() {
    const [{ LocalLinter }, { binaryInlined }] = await Promise.all([
      import("harper.js"),
      import("harper.js/binaryInlined"),
    ]);
    const linter = new LocalLinter({ binary: binaryInlined });
    await linter.setup();
    return async (text) => (await linter.lint(text, { language: "plaintext" })).length;
  },
};
const loaded = {};

async function answer({ tool, texts }) {
  try {
    loaded[tool] ??= await loaders[tool]();
  } catch (error) {
    return { missing: error.message };
  }
  const findings = [];
  const before = process.cpuUsage();
  for (const text of texts) findings.push(await loaded[tool](text));
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, findings };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
}
