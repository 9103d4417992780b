import type { Level, RuleSetting } from '../records';
import { falseAlarms } from './false-alarms';
import type { CheckContext, Finding, Span } from './finding';
import { languageOfText } from './language-of';
import { prepareOwnRules, yieldsToAccepted } from './own-rules';
import { paragraphPiece, textPiece } from './piece';
import type { Hit, Options, Piece, Rule } from './rule';
import { ruleCatalogue } from './rules';
import { tokensOf } from './tokens';

/** What the team made of the guide: the records of kind "rule", deleted ones or not. */
export interface GuideRules {
  settings: readonly RuleSetting[];
}

export interface Checker {
  /**
   * Everything the guide has to say about the text, ordered by place. Pure in its answer; it only
   * remembers the paragraphs of the last text, so that a keystroke costs one paragraph.
   */
  check(text: string, context: CheckContext): Finding[];
}

interface Ready {
  rule: Rule;
  options: Options;
  /** The team's level, when it set one. */
  level: Exclude<Level, 'off'> | undefined;
}

interface Paragraph {
  /** Its words and dates are found at most once; whatever reads the whole text borrows them. */
  piece: Piece;
  /** Offsets inside the paragraph. */
  findings: Finding[];
  /** Words the team stands by. */
  accepted: Span[];
}

interface Part {
  start: number;
  paragraph: Paragraph;
}

/** Compiles the guide once; make a new checker when the guide changes. */
export function createChecker(guide: GuideRules): Checker {
  const ready = readyRules(guide.settings);
  const own = prepareOwnRules(guide.settings);
  const levels = new Map(guide.settings.map(({ id, level }) => [id, level ?? 'warning']));
  const ownFinding = (id: string, hit: Hit, text: string) =>
    toFinding(id, 'own', levels.get(id) as Finding['level'], hit, text);
  const explained = new Map(
    guide.settings.flatMap(({ id, paragraph, deleted }) =>
      paragraph && !deleted ? [[id, paragraph] as const] : [],
    ),
  );
  const isFalseAlarm = falseAlarms(guide.settings);
  const byParagraph = ready.filter(({ rule }) => rule.scope === 'paragraph');
  const byText = ready.filter(({ rule }) => rule.scope === 'text');

  let known = new Map<string, Paragraph>();
  let knownFor = '';

  const read = (text: string, context: CheckContext): Paragraph => {
    const tokens = tokensOf(text);
    const language = languageOfText(text, context.language, context.languages);
    const piece = paragraphPiece(text, language, tokens);
    const findings: Finding[] = [];
    for (const one of byParagraph) run(one, piece, context, findings);
    const { hits, accepted } = own.inParagraph(piece, context);
    for (const { id, hit } of hits) findings.push(ownFinding(id, hit, text));
    return { piece, findings: outside(findings, accepted), accepted };
  };

  return {
    check(text, context) {
      // A paragraph's rules do not see the circumstances: what changes there forgets no paragraph.
      const { circumstances: _, ...local } = context;
      const signature = JSON.stringify(local);
      if (signature !== knownFor) {
        known = new Map();
        knownFor = signature;
      }
      const fresh = new Map<string, Paragraph>();
      const findings: Finding[] = [];
      const parts: Part[] = [];
      for (let start = 0; start <= text.length; ) {
        let end = text.indexOf('\n', start);
        if (end === -1) end = text.length;
        const to = end > start && text[end - 1] === '\r' ? end - 1 : end;
        if (to > start) {
          const own = text.slice(start, to);
          let paragraph = fresh.get(own) ?? known.get(own);
          if (!paragraph) paragraph = read(own, local);
          fresh.set(own, paragraph);
          parts.push({ start, paragraph });
          for (const finding of paragraph.findings) findings.push(moved(finding, start));
        }
        start = end + 1;
      }
      known = fresh;
      if (byText.length > 0 || own.readsText) {
        const piece = textPiece(
          text,
          context.language,
          parts.map(({ start, paragraph }) => ({ start, piece: paragraph.piece })),
        );
        const whole: Finding[] = [];
        for (const one of byText) run(one, piece, context, whole);
        for (const { id, hit } of own.inText(piece, context)) {
          whole.push(ownFinding(id, hit, text));
        }
        findings.push(...outside(whole, acceptedIn(parts)));
      }
      if (explained.size > 0) {
        for (const finding of findings) {
          const paragraph = explained.get(finding.rule);
          if (paragraph) finding.paragraph = paragraph;
        }
      }
      const left = isFalseAlarm ? findings.filter((one) => !isFalseAlarm(one, text)) : findings;
      return left.sort((a, b) => a.from - b.from || a.to - b.to || (a.rule < b.rule ? -1 : 1));
    },
  };
}

function readyRules(settings: readonly RuleSetting[]): Ready[] {
  const set = new Map(settings.filter(({ deleted }) => !deleted).map((one) => [one.id, one]));
  const out: Ready[] = [];
  for (const rule of ruleCatalogue) {
    const setting = set.get(rule.id);
    const level = setting?.level ?? rule.level;
    if (level === 'off') continue;
    out.push({
      rule,
      options: { ...rule.options, ...setting?.options },
      level: setting?.level as Ready['level'],
    });
  }
  return out;
}

function run(
  { rule, options, level }: Ready,
  piece: Piece,
  context: CheckContext,
  into: Finding[],
) {
  if (rule.languages && !rule.languages.includes(piece.language)) return;
  if (rule.networks && !rule.networks.includes(context.network)) return;
  for (const hit of rule.check(piece, context, options)) {
    const weight = level ?? hit.level ?? (rule.level as Finding['level']);
    into.push(toFinding(rule.id, rule.id, weight, hit, piece.text));
  }
}

function toFinding(
  rule: string,
  area: string,
  level: Finding['level'],
  hit: Hit,
  text: string,
): Finding {
  const { from, to, message, params = {}, fix, fixLabel, whole } = hit;
  const place = fix ?? hit;
  return {
    rule,
    level,
    from,
    to,
    message: `rules.${area}.${message}`,
    params,
    ...(fix && { fix }),
    seen: text.slice(place.from, place.to),
    ...(whole && { whole }),
    ...(fixLabel && { fixLabel: `rules.fix.${fixLabel}` }),
  };
}

/** The findings without those about a word the team stands by. */
function outside(findings: Finding[], accepted: readonly Span[]): Finding[] {
  if (accepted.length === 0) return findings;
  return findings.filter(
    ({ rule, message, from, to }) =>
      !yieldsToAccepted(rule, message.startsWith('rules.own.')) ||
      !accepted.some((word) => word.from <= from && to <= word.to),
  );
}

function acceptedIn(parts: { start: number; paragraph: Paragraph }[]): Span[] {
  return parts.flatMap(({ start, paragraph }) =>
    paragraph.accepted.map(({ from, to }) => ({ from: from + start, to: to + start })),
  );
}

function moved(finding: Finding, by: number): Finding {
  const out = { ...finding, from: finding.from + by, to: finding.to + by };
  if (out.fix) out.fix = { ...out.fix, from: out.fix.from + by, to: out.fix.to + by };
  return out;
}
