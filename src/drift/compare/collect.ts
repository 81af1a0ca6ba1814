// All that was found, each difference told once however many operations and places it is in.
import { createHash } from "node:crypto";
import type { Operation } from "../document/operations.js";
import { canonical } from "../shape/canonical.js";
import type { Direction } from "../shape/direction.js";
import { type Change, type Found, isLink, type Link, type Pair } from "./change.js";
import { classify, type Finding } from "./finding.js";
import { sentenceOf } from "./message.js";

/** What was found in what one operation sends or answers. */
export interface Section {
  operation: Operation;
  direction: Direction;
  found: readonly Found[];
}

export function collectFindings(sections: readonly Section[]): Finding[] {
  const leadsSomewhere = pairsWithChanges(sections);
  const findings = new Map<string, Finding>();
  for (const section of sections) {
    for (const [change, places] of changesOf(section, leadsSomewhere)) add(findings, section, change, places);
  }
  return [...findings.values()];
}

/** The pairs that have a change in them or below them. */
function pairsWithChanges(sections: readonly Section[]): Set<Pair> {
  const parents = new Map<Pair, Pair[]>();
  const ahead = sections.flatMap(({ found }) => found.filter(isLink).map(({ pair }) => pair));
  const seen = new Set<Pair>();
  for (let pair = ahead.pop(); pair !== undefined; pair = ahead.pop()) {
    if (seen.has(pair)) continue;
    seen.add(pair);
    for (const { pair: below } of pair.found.filter(isLink)) {
      const known = parents.get(below);
      if (known) known.push(pair);
      else parents.set(below, [pair]);
      ahead.push(below);
    }
  }
  const leading = [...seen].filter((pair) => !pair.found.every(isLink));
  const found = new Set<Pair>();
  for (let pair = leading.pop(); pair !== undefined; pair = leading.pop()) {
    if (found.has(pair)) continue;
    found.add(pair);
    for (const parent of parents.get(pair) ?? []) leading.push(parent);
  }
  return found;
}

/** The way to a pair, by the shortest path. */
interface Visit {
  link: Link;
  /** The nearest visit above, or this one, that enters a shared part. */
  shared: Visit | undefined;
  /** How many places lead here. */
  places: number;
}

/** The changes of one section with their whole places, and how many places lead to each. */
function changesOf({ found }: Section, leadsSomewhere: Set<Pair>): [Change, number][] {
  const changes: [Change, Visit | undefined][] = [];
  const visits = new Map<Pair, Visit>();
  const ahead: Visit[] = [];
  const look = (all: readonly Found[], from: Visit | undefined) => {
    for (const one of all) {
      const placed = from ? placeBelow(one, from.link) : one;
      if (!isLink(placed)) changes.push([placed, from?.shared]);
      else if (leadsSomewhere.has(placed.pair)) visit(placed, from);
    }
  };
  const visit = (placed: Link, from: Visit | undefined) => {
    const known = visits.get(placed.pair);
    if (known) {
      known.places += 1;
      // What is written in no shared part is another edit at each place.
      look(
        placed.pair.found.filter((one) => !isLink(one) && one.component === undefined),
        { ...known, link: placed },
      );
      return;
    }
    const next: Visit = { link: placed, shared: undefined, places: 1 };
    const isEntry = from === undefined || pairIsShared(placed.pair);
    next.shared = isEntry ? next : from.shared;
    visits.set(placed.pair, next);
    ahead.push(next);
  };
  look(found, undefined);
  for (const next of ahead) look(next.link.pair.found, next);
  return changes.map(([change, shared]) => [change, shared?.places ?? 1]);
}

/** Whether all that was found in a pair is in a shared part of its own. */
function pairIsShared({ found }: Pair): boolean {
  return found.every(({ component }) => component !== undefined);
}

function placeBelow<T extends Found>(found: T, above: Link): T {
  const path = above.path + found.path;
  if (found.component !== undefined) return { ...found, path };
  return { ...found, path, component: above.component, within: above.within + found.within };
}

function add(findings: Map<string, Finding>, { operation, direction }: Section, change: Change, places: number): void {
  const { effect, isLimit, content, ...rest } = change;
  // What a response says when a client leaves something out is no concern of the client.
  if (rest.kind === "default-changed" && direction === "response") return;
  const { component, within, path, kind, before, after } = rest;
  const place = component === undefined ? [operation.key, path] : [`#${component}`, within];
  const edit = hash([...place, kind, before, after, content]);
  const id = hash([edit, direction]);
  const use = { operation: operation.name, path };
  const known = findings.get(id);
  if (known) {
    known.places += places;
    if (known.uses.at(-1)?.operation !== use.operation) known.uses.push(use);
    return;
  }
  const message = [path, sentenceOf(rest)].filter(Boolean).join(": ");
  const { name, title } = operation;
  const found = { id, edit, class: classify(effect, direction, isLimit), operation: name, title, direction };
  findings.set(id, { ...found, ...rest, message, uses: [use], places });
}

function hash(identity: readonly unknown[]): string {
  return createHash("sha256").update(canonical(identity)).digest("hex").slice(0, 12);
}
