import { listOf } from "../state/check.js";
import { checkTurn } from "./check-answer.js";
import type { Model, ModelAnswer } from "./model.js";

/** A turn of a script: what the model answers, or a function that makes it up from the context. */
export type Turn = ModelAnswer | Model;

/**
 * A model that plays turns one after the other, whichever run asks. Called once more than it has turns, it fails the
 * run and says so.
 *
 * @throws {TypeError} What is no turn, and why.
 *
 * @example
 * scriptModel([{ toolCalls: [{ name: "get_weather", arguments: { city: "Paris" } }] }, "It is 12 degrees in Paris."])
 */
export function scriptModel(turns: readonly Turn[]): Model {
  checkTurns("scriptModel: turns", turns);
  let next = 0;
  return (context) => {
    const turn = turns[next++];
    if (turn === undefined) {
      return { failure: { message: `The script has ${turns.length} turns and was asked for one more.` } };
    }
    return typeof turn === "function" ? turn(context) : turn;
  };
}

/** @throws {TypeError} */
export const checkTurns = listOf(checkTurn);
