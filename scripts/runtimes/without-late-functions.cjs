// Required before anything else: takes away what older Safari, React Native and edge runtimes do not have.
const LATE = [
  [AbortSignal, "any"],
  [AbortSignal, "timeout"],
  [AbortSignal.prototype, "throwIfAborted"],
  [Array, "fromAsync"],
  [Array.prototype, "findLast"],
  [Array.prototype, "toSorted"],
  [Object, "groupBy"],
  [Promise, "try"],
  [Promise, "withResolvers"],
  [ReadableStream, "from"],
  [Response, "json"],
  [String.prototype, "isWellFormed"],
  [URL, "canParse"],
  [globalThis.crypto.constructor.prototype, "randomUUID"],
];
for (const [owner, name] of LATE) delete owner[name];
