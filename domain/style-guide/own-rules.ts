import type { RuleSetting } from '../records';
import type { CheckContext, Span } from './finding';
import { prepareOwnCondition } from './own-conditions';
import { prepareOwnLimit } from './own-limits';
import { prepareOwnPattern } from './own-patterns';
import { prepareWordList } from './own-words';
import type { Hit, Piece } from './rule';

type Found = { id: string; hit: Hit }[];

/** The team's own rules, compiled: those that read a paragraph, those that read the whole text. */
export interface OwnRules {
  inParagraph(piece: Piece, context: CheckContext): { hits: Found; accepted: Span[] };
  inText(piece: Piece, context: CheckContext): Found;
  /** Is there anything that reads the whole text? */
  readsText: boolean;
}

/** Compiles the own rules that are on; deleted ones and those of the catalogue are passed over. */
export function prepareOwnRules(settings: readonly RuleSetting[]): OwnRules {
  const on = settings.filter(({ own, deleted, level }) => own && !deleted && level !== 'off');
  const byId = new Map(on.map((one) => [one.id, one]));
  const findWords = prepareWordList(on);
  const patterns: [RuleSetting, (piece: Piece) => Hit[]][] = [];
  const wholes: [RuleSetting, (piece: Piece) => Hit[]][] = [];
  for (const setting of on) {
    const { own } = setting;
    if (own?.type === 'pattern') patterns.push([setting, prepareOwnPattern(own)]);
    if (own?.type === 'condition') wholes.push([setting, prepareOwnCondition(own)]);
    if (own?.type === 'limit') wholes.push([setting, prepareOwnLimit(own)]);
  }
  const run = (rules: typeof patterns, piece: Piece, context: CheckContext): Found =>
    rules
      .filter(([setting]) => concerns(setting, context))
      .flatMap(([{ id }, find]) => find(piece).map((hit) => ({ id, hit })));
  return {
    inParagraph(piece, context) {
      const { hits, accepted } = findWords(piece);
      const words = hits.filter(({ id }) => concerns(byId.get(id)!, context));
      return { hits: [...words, ...run(patterns, piece, context)], accepted };
    },
    inText: (piece, context) => run(wholes, piece, context),
    readsText: wholes.length > 0,
  };
}

/** Is the rule for a post like this? A rule of a rubric is for no post without one. */
export function concerns(
  { networks, rubrics }: Pick<RuleSetting, 'networks' | 'rubrics'>,
  { network, rubric }: CheckContext,
): boolean {
  if (networks && networks.length > 0 && !networks.includes(network)) return false;
  return (
    !rubrics || rubrics.length === 0 || (rubric?.id !== undefined && rubrics.includes(rubric.id))
  );
}

/** Rules that speak of words, letters and lengths; what they find inside an accepted word is left alone. */
export function yieldsToAccepted(rule: string, own: boolean): boolean {
  return own || /^[NTL]\d\d$/.test(rule);
}
