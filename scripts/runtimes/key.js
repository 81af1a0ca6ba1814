// What the scenario and the emulator that it talks to have agreed on.

/** A key that the emulator's refusal repeats, as some servers do, and that no output may show. */
export const KEY = "sk-secret-0123456789abcdef";
