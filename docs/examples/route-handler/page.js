// What runs in the page.
import { RunStream } from "assistants-client";

const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
const field = /** @type {HTMLInputElement} */ (document.querySelector("input"));
const log = /** @type {HTMLElement} */ (document.querySelector("main"));
/** @type {string | undefined} */
let thread;

/** @param {string} className @param {string} text */
function write(className, text) {
  const line = document.createElement("p");
  line.className = className;
  line.textContent = text;
  log.append(line);
  line.scrollIntoView();
  return line;
}

/** @param {string} question */
async function ask(question) {
  write("question", question);
  const answer = write("answer", "");
  try {
    const response = await fetch("/api/chat", { method: "POST", body: JSON.stringify({ question, thread }) });
    if (!response.ok || !response.body) throw new Error(`The server answered with ${response.status}.`);
    thread = response.headers.get("x-thread") ?? undefined;
    const stream = RunStream.fromReadableStream(response.body);
    for await (const text of stream.textDeltas()) {
      answer.append(text);
      answer.scrollIntoView({ block: "end" });
    }
    const run = await stream.finalRun();
    if (run.status !== "completed") write("failure", `${run.status}: ${run.last_error?.message ?? "no answer"}`);
  } catch (error) {
    write("failure", error instanceof Error ? error.message : String(error));
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const question = field.value.trim();
  if (question === "") return;
  form.reset();
  void ask(question);
});
