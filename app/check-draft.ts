import { instantIn } from '../domain/plan/days';
import type {
  Account,
  Language,
  NetworkId,
  Override,
  PlanItem,
  Rubric,
  Team,
} from '../domain/records';
import { applyFixes } from '../domain/style-guide/apply-fix';
import type { Circumstances } from '../domain/style-guide/circumstances';
import type { CheckContext, Finding, Fix } from '../domain/style-guide/finding';
import { limits } from '../networks/limits';
import type { Skipped } from './sidebar-ports';

/** A draft after the style guide went over it. */
export interface DraftCheck {
  /** The very text that was checked; a fix is written only while the draft still reads so. */
  text: string;
  /** What is shown: errors first, then by place. */
  findings: Finding[];
  /** The fingerprint of each finding shown: the same after what stands before it has changed. */
  keys: ReadonlyMap<Finding, string>;
  /** How many findings a person passed over. */
  skipped: number;
  /** What was let stand with a reason and still stands so. */
  overrides: Override[];
  /** How many rules ran and found nothing. */
  passed: number;
}

/**
 * What the rules may know of a post on its way out. `day` is the team's today. An item that should
 * have gone out before today goes out today, at no planned hour.
 */
export function checkContext(post: {
  network: NetworkId;
  team: Team | undefined;
  day: string;
  language: Language;
  planItem?: PlanItem;
  rubric?: Rubric;
  accounts?: readonly Account[];
  /** All rubrics of the library: the hashtags it knows. */
  rubrics?: readonly Rubric[];
  circumstances?: Circumstances | undefined;
}): CheckContext {
  const { team, planItem, rubric, accounts, circumstances } = post;
  const hashtags = (post.rubrics ?? []).flatMap(({ requiredHashtags }) => requiredHashtags ?? []);
  const planned = planItem?.date !== undefined && planItem.date >= post.day ? planItem : undefined;
  const handles = (accounts ?? [])
    .filter(({ handle, deleted }) => handle && !deleted)
    .map(({ network, handle, title }) => ({ network, handle, title }));
  return {
    network: post.network,
    language: team?.languages[0] ?? post.language,
    languages: team?.languages ?? [post.language],
    day: planned?.date ?? post.day,
    today: post.day,
    ...(team && { timeZone: team.timeZone }),
    ...(team &&
      planned?.time && { publishAt: instantIn(planned.date!, planned.time, team.timeZone) }),
    limits: limits[post.network],
    team: { officialName: team?.officialName ?? '', shortName: team?.shortName ?? '' },
    ...(rubric && {
      rubric: {
        id: rubric.id,
        title: rubric.title,
        ...(rubric.requiredHashtags && { requiredHashtags: rubric.requiredHashtags }),
      },
    }),
    ...(planItem?.event && { event: planItem.event }),
    ...(hashtags.length > 0 && { hashtags: [...new Set(hashtags)] }),
    ...(circumstances && { circumstances }),
    ...(planItem?.type && { type: planItem.type }),
    ...(handles.length > 0 && { handles }),
  };
}

/**
 * Sorts what was found into what is shown and what a person passed over.
 * @param ran ids of the rules that ran
 */
export function sortFindings(
  text: string,
  found: readonly Finding[],
  ran: readonly string[],
  skipped: Skipped,
): DraftCheck {
  const marks = fingerprints(text, found);
  const keys = new Map(found.map((finding, at) => [finding, marks[at]!]));
  const isSkipped = (finding: Finding) =>
    skipped.rules.has(finding.rule) || skipped.once.has(keys.get(finding)!);
  const shown = found.filter((finding) => !isSkipped(finding));
  const hit = new Set(found.map(({ rule }) => rule));
  const passedOver = new Set(
    found.filter(isSkipped).flatMap((finding) => [finding.rule, keys.get(finding)!]),
  );
  return {
    text,
    findings: shown.sort((a, b) => weight[a.level] - weight[b.level] || a.from - b.from),
    keys,
    skipped: found.length - shown.length,
    // A rule that was switched off does not run any more; what was said of it then stays said.
    overrides: [...skipped.reasons].flatMap(([key, reason]) =>
      passedOver.has(key) || !ran.includes(reason.rule) ? [reason] : [],
    ),
    passed: ran.filter((rule) => !hit.has(rule)).length,
  };
}

/** The fingerprint of one finding among all: the rule, the words, and which of their like it is. */
export function fingerprintOf(text: string, found: readonly Finding[], one: Finding): string {
  return fingerprints(text, found)[found.indexOf(one)]!;
}

/** What a person said of a finding that is let stand, with the words it is about. */
export function overrideOf(
  { rule, from, to, whole }: Finding,
  text: string,
  reason: string,
  by: string,
): Override {
  const words = whole ? '' : text.slice(from, to).replace(/\s+/gu, ' ').trim();
  const short = words.length > wordsKept ? `${words.slice(0, wordsKept)}…` : words;
  return { rule, reason, ...(by && { by }), ...(short && { words: short }) };
}

/** Characters of a finding's words that are kept with the post. */
const wordsKept = 120;

/** The findings that have a place in the draft to be marked. */
export function inPlace(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ whole }) => !whole);
}

/** How many findings of each level. */
export function countLevels(findings: readonly Finding[]): Record<Finding['level'], number> {
  const counts = { error: 0, warning: 0, suggestion: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}

const weight = { error: 0, warning: 1, suggestion: 2 };

/** A finding about the whole post is the same one whatever is typed. */
function wordsOf(text: string, { from, to, whole }: Finding): string {
  return whole ? '' : text.slice(from, to);
}

function fingerprints(text: string, found: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  const out: string[] = [];
  const inPlace = found
    .map((finding, at) => ({ finding, at }))
    .sort((a, b) => a.finding.from - b.finding.from);
  for (const { finding, at } of inPlace) {
    const key = `${finding.rule}\n${wordsOf(text, finding)}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    out[at] = `${key}\n${before}`;
  }
  return out;
}

/** Mends nobody has to think about: typography, figures, look-alike letters. Never a date or a name. */
export function isSafe({ fix, rule }: Finding): boolean {
  return fix !== undefined && /^(T\d\d|L01)$/.test(rule);
}

/** What mends the findings in one edit, in the order of the text; of two that touch the graver wins. */
export function mendsOf(text: string, findings: readonly Finding[]): Fix[] {
  return applyFixes(text, findings).applied.map(({ fix }) => fix!);
}

/** What takes the mends back again, in the text they made. */
export function mendsBack(text: string, mends: readonly Fix[]): Fix[] {
  let by = 0;
  return mends.map(({ from, to, text: put }) => {
    const back = { from: from + by, to: from + by + put.length, text: text.slice(from, to) };
    by += put.length - (to - from);
    return back;
  });
}
