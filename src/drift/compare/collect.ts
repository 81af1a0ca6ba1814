// All that was found, each difference told once however many operations and places it is in.
import type { Operation } from "../document/operations.js";
import { hash } from "../shape/canonical.js";
import type { Direction } from "../shape/direction.js";
import { classify, type Finding } from "./finding.js";
import { type Change, type Found, isLink, type Link, type Pair } from "./found.js";
import { sentenceOf } from "./message.js";

/** What was found in what one operation sends or answers. */
export interface Section {
  operation: Operation;
  direction: Direction;
  found: readonly Found[];
}

export function collectFindings(sections: readonly Section[]): Finding[] {
  const changed = pairsWithChanges(sections);
  const findings = new Map<string, Finding>();
  for (const section of sections) {
    for (const placed of changesOf(section.found, changed)) {
      if (concernsClient(placed.change, section)) add(findings, findingOf(placed, section));
    }
  }
  return [...findings.values()];
}

/** What a response says when a client leaves something out is no concern of the client. */
function concernsClient({ kind }: Change, { direction }: Section): boolean {
  return kind !== "default-changed" || direction === "request";
}

/** The pairs that have a change in them or below them. */
function pairsWithChanges(sections: readonly Section[]): Set<Pair> {
  const parents = parentsOf(sections.flatMap(({ found }) => pairsIn(found)));
  const ahead = [...parents.keys()].filter(({ found }) => !found.every(isLink));
  const changed = new Set<Pair>();
  for (let pair = ahead.pop(); pair !== undefined; pair = ahead.pop()) {
    if (changed.has(pair)) continue;
    changed.add(pair);
    for (const parent of parents.get(pair) ?? []) ahead.push(parent);
  }
  return changed;
}

/** Every pair that these lead to, with the pairs that lead to it. */
function parentsOf(ahead: Pair[]): Map<Pair, Pair[]> {
  const parents = new Map<Pair, Pair[]>();
  for (const pair of ahead) parents.set(pair, []);
  const seen = new Set<Pair>();
  for (let pair = ahead.pop(); pair !== undefined; pair = ahead.pop()) {
    if (seen.has(pair)) continue;
    seen.add(pair);
    for (const below of pairsIn(pair.found)) {
      const known = parents.get(below) ?? [];
      known.push(pair);
      parents.set(below, known);
      ahead.push(below);
    }
  }
  return parents;
}

function pairsIn(found: readonly Found[]): Pair[] {
  return found.filter(isLink).map(({ pair }) => pair);
}

/** A change with its whole place, and how many places of the operation lead to it. */
interface Placed {
  change: Change;
  places: number;
}

/** How many places lead to a pair. */
interface Count {
  places: number;
}

/** The way to a pair, by the shortest path. */
interface Visit {
  link: Link;
  count: Count;
  /** Of the nearest pair on the way, or this one, that is all in a shared part. */
  sharedCount: Count;
}

/** The changes of one section. Of the pairs only those that have changes are visited, each once. */
function changesOf(found: readonly Found[], changed: Set<Pair>): Placed[] {
  const changes: { change: Change; count: Count | undefined }[] = [];
  const visits = new Map<Pair, Visit>();

  function collect(all: readonly Found[], from: Visit | undefined): void {
    for (const one of all) {
      const placed = from ? placeBelow(one, from.link) : one;
      if (!isLink(placed)) changes.push({ change: placed, count: from?.sharedCount });
      else if (changed.has(placed.pair)) visit(placed, from);
    }
  }

  function visit(link: Link, from: Visit | undefined): void {
    const { pair } = link;
    const known = visits.get(pair);
    if (!known) {
      visits.set(pair, visitOf(link, from));
      return;
    }
    known.count.places += 1;
    // What is written in no shared part is another edit at each place.
    const unshared = pair.found.filter((one) => !isLink(one) && !isShared(one));
    collect(unshared, { ...known, link });
  }

  collect(found, undefined);
  // A visit may add others, which come after those that are known.
  for (const next of visits.values()) collect(next.link.pair.found, next);
  return changes.map(({ change, count }) => ({ change, places: count?.places ?? 1 }));
}

function visitOf(link: Link, from: Visit | undefined): Visit {
  const count = { places: 1 };
  const isEntry = from === undefined || link.pair.found.every(isShared);
  return { link, count, sharedCount: isEntry ? count : from.sharedCount };
}

function isShared({ component }: Found): boolean {
  return component !== undefined;
}

function placeBelow<T extends Found>(found: T, above: Link): T {
  const path = above.path + found.path;
  if (isShared(found)) return { ...found, path };
  const within = above.within + found.within;
  return { ...found, path, component: above.component, within };
}

function findingOf({ change, places }: Placed, { operation, direction }: Section): Finding {
  const { effect, isLimit, content, ...rest } = change;
  const { component, within, path, kind, before, after } = rest;
  const place = component === undefined ? [operation.key, path] : [`#${component}`, within];
  const edit = hash([...place, kind, before, after, content]);
  const { name, title } = operation;
  return {
    id: hash([edit, direction]),
    edit,
    class: classify(effect, direction, isLimit),
    operation: name,
    title,
    direction,
    ...rest,
    message: [path, sentenceOf(rest)].filter(Boolean).join(": "),
    uses: [{ operation: name, path }],
    places,
  };
}

/** One difference is one finding, whichever operations and places it is in. */
function add(findings: Map<string, Finding>, finding: Finding): void {
  const known = findings.get(finding.id);
  if (!known) {
    findings.set(finding.id, finding);
    return;
  }
  known.places += finding.places;
  const [last] = known.uses.slice(-1);
  const isNew = last?.operation !== finding.operation;
  if (isNew) known.uses.push(...finding.uses);
}
