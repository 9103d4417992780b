import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import {
  type ChecklistItem,
  countedThings,
  type GuideParagraph,
  type GuideSection,
  networkIds,
  type OwnRule,
  postParts,
  type RuleSetting,
} from '../domain/records';
import type { CheckContext } from '../domain/style-guide/finding';
import type { GuideState } from '../domain/style-guide/guide-document';
import { problemsOf } from '../domain/style-guide/own-examples';
import { ruleCatalogue } from '../domain/style-guide/rules';
import { guideFormat } from './write-guide-file';

/**
 * foreign: no guide of ours; newer: a newer Colophon wrote it; syntax: it cannot be read from `line` on;
 * missing, text, list, number, switch, word: what should stand there; twice: an id stands there twice;
 * rule: an own rule that cannot work or fails its own examples.
 */
export type GuideFileProblem =
  | 'foreign'
  | 'newer'
  | 'syntax'
  | 'missing'
  | 'text'
  | 'list'
  | 'number'
  | 'switch'
  | 'word'
  | 'twice'
  | 'rule';

/** A file that is not taken; nothing of it was. */
export class GuideFileError extends Error {
  override name = 'GuideFileError';
  constructor(
    readonly problem: GuideFileProblem,
    /** From 1; 0 when it is not about one line. */
    readonly line = 0,
    /** The field's name, or what an own rule fails by: the last part of `guide.problem.…`. */
    readonly what = '',
    /** The example an own rule fails. */
    readonly example = '',
  ) {
    super(`${problem} ${line} ${what}`);
  }
}

const levels = ['error', 'warning', 'suggestion', 'off'];
const native = new Set(ruleCatalogue.map(({ id }) => id));

/**
 * Reads a guide's file whole or not at all.
 * @param newId gives an id to what was written by hand without one.
 * @param context where own rules are tried on their examples.
 * Throws GuideFileError.
 */
export function readGuideFile(
  text: string,
  newId: () => string,
  context: CheckContext,
): GuideState {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (node: Node | null | undefined) => lines.linePos(node?.range?.[0] ?? 0).line;
  const root = document.contents;
  const [error] = document.errors;
  if (error) {
    const ours = /^colophon:\s*guide\s*$/m.test(text);
    throw new GuideFileError(
      ours ? 'syntax' : 'foreign',
      ours ? lines.linePos(error.pos[0]).line : 0,
    );
  }
  if (!isMap(root) || (root.get('colophon') as unknown) !== 'guide')
    throw new GuideFileError('foreign');
  const format: unknown = root.get('format');
  if (typeof format !== 'number') throw new GuideFileError('missing', lineOf(root), 'format');
  if (format > guideFormat) throw new GuideFileError('newer');

  const reader = fieldReader(lineOf);
  const taken = new Set<string>();
  const idOf = (node: ParsedNode) => {
    const id = reader.text(node, 'id', false) ?? newId();
    if (taken.has(id)) throw new GuideFileError('twice', lineOf(node), id);
    taken.add(id);
    return id;
  };

  const sections: GuideSection[] = [];
  const paragraphs: GuideParagraph[] = [];
  const paragraphOf = new Map<string, string>();
  for (const node of reader.list(root, 'document')) {
    const section = idOf(node);
    sections.push({ id: section, title: reader.text(node, 'section')!, order: sections.length });
    reader.list(node, 'paragraphs').forEach((one, order) => {
      const id = idOf(one);
      paragraphs.push({
        id,
        section,
        title: reader.text(one, 'title')!,
        text: reader.text(one, 'text', false) ?? '',
        order,
      });
      for (const rule of reader.texts(one, 'rules') ?? []) paragraphOf.set(rule, id);
    });
  }

  const rules: RuleSetting[] = [];
  const keep = (rule: RuleSetting, node: ParsedNode) => {
    const paragraph = paragraphOf.get(rule.id);
    const setting = { ...rule, ...(paragraph && { paragraph }) };
    if (setting.own) {
      const [wrong] = problemsOf(setting, context);
      if (wrong) throw new GuideFileError('rule', lineOf(node), wrong.problem, wrong.example);
    }
    rules.push(setting);
    paragraphOf.delete(rule.id);
  };
  for (const node of reader.list(root, 'words')) {
    const { avoid: _, use: __, note: ___, forms: ____, type: _____, ...rest } = reader.plain(node);
    const own = reader.own(node, 'words');
    keep({ ...reader.setting(node, rest), own, id: idOf(node) }, node);
  }
  for (const node of reader.list(root, 'rules')) {
    const inner = isMap(node) ? (node.get('own', true) as ParsedNode | undefined) : undefined;
    if (!isMap(inner)) throw new GuideFileError('missing', lineOf(node), 'own');
    const { own: _, ...rest } = reader.plain(node);
    keep({ ...reader.setting(node, rest), own: reader.own(inner), id: idOf(node) }, node);
  }
  for (const node of reader.list(root, 'catalogue')) {
    const id = reader.text(node, 'rule')!;
    if (taken.has(id)) throw new GuideFileError('twice', lineOf(node), id);
    taken.add(id);
    const { rule: _, ...rest } = reader.plain(node);
    keep({ ...reader.setting(node, rest), id }, node);
  }
  // A rule that is named by a paragraph and nowhere else is one of the catalogue as it came.
  for (const [id, paragraph] of paragraphOf) if (native.has(id)) rules.push({ id, paragraph });

  const checklist = reader.list(root, 'checklist').map((node, order): ChecklistItem => {
    const item = reader.plain(node);
    reader.words(node, 'networks', networkIds);
    reader.texts(node, 'rubrics');
    reader.flag(node, 'onlyWithMedia');
    return { ...item, text: reader.text(node, 'text')!, id: idOf(node), order };
  });
  const rubrics = reader.list(root, 'rubrics').map((node) => {
    const hashtags = reader.texts(node, 'hashtags');
    return {
      id: reader.text(node, 'id', false) ?? reader.text(node, 'title')!,
      title: reader.text(node, 'title')!,
      ...(hashtags?.length && { requiredHashtags: hashtags }),
    };
  });
  return { sections, paragraphs, rules, checklist, rubrics };
}

/** Reads fields of the file's nodes and says on which line something else stands. */
function fieldReader(lineOf: (node: Node | null | undefined) => number) {
  const at = (node: ParsedNode, name: string): ParsedNode | undefined => {
    if (!isMap(node)) throw new GuideFileError('missing', lineOf(node), name);
    const found = node.get(name, true) as ParsedNode | undefined;
    return found && isScalar(found) && found.value === null ? undefined : found;
  };
  const value = (node: ParsedNode, name: string, type: 'string' | 'number' | 'boolean') => {
    const found = at(node, name);
    if (found === undefined) return undefined;
    const problem = ({ string: 'text', number: 'number', boolean: 'switch' } as const)[type];
    if (!isScalar(found)) throw new GuideFileError(problem, lineOf(found), name);
    // A title such as 2026 or "да" is a text to whoever wrote it.
    if (type === 'string' && found.source !== undefined && typeof found.value !== 'string') {
      return found.source;
    }
    if (typeof found.value !== type) throw new GuideFileError(problem, lineOf(found), name);
    return found.value;
  };
  const reader = {
    text(node: ParsedNode, name: string, needed = true): string | undefined {
      const found = value(node, name, 'string') as string | undefined;
      if (found === undefined && needed) throw new GuideFileError('missing', lineOf(node), name);
      return found;
    },
    number: (node: ParsedNode, name: string) => value(node, name, 'number') as number | undefined,
    flag: (node: ParsedNode, name: string) => value(node, name, 'boolean') as boolean | undefined,
    list(node: ParsedNode, name: string): ParsedNode[] {
      const found = at(node, name);
      if (found === undefined) return [];
      if (!isSeq(found)) throw new GuideFileError('list', lineOf(found), name);
      return found.items as ParsedNode[];
    },
    texts(node: ParsedNode, name: string): string[] | undefined {
      if (at(node, name) === undefined) return undefined;
      return reader.list(node, name).map((one) => {
        if (!isScalar(one)) throw new GuideFileError('text', lineOf(one), name);
        return typeof one.value === 'string' ? one.value : String(one.source ?? one.value);
      });
    },
    words<T extends string>(
      node: ParsedNode,
      name: string,
      allowed: readonly T[],
    ): T[] | undefined {
      const found = reader.texts(node, name);
      if (found?.some((one) => !allowed.includes(one as T))) {
        throw new GuideFileError('word', lineOf(at(node, name)), name);
      }
      return found as T[] | undefined;
    },
    oneOf<T extends string>(node: ParsedNode, name: string, allowed: readonly T[], needed = false) {
      const found = reader.text(node, name, needed);
      if (found !== undefined && !allowed.includes(found as T)) {
        throw new GuideFileError('word', lineOf(at(node, name)), name);
      }
      return found as T | undefined;
    },
    /** Everything the node holds but its id, as plain values: what a later version adds is kept. */
    plain(node: ParsedNode): Record<string, unknown> {
      if (!isMap(node)) throw new GuideFileError('list', lineOf(node));
      const { id: _, ...rest } = node.toJSON() as Record<string, unknown>;
      return rest;
    },
    setting(node: ParsedNode, rest: Record<string, unknown>): Omit<RuleSetting, 'id'> {
      const level = reader.oneOf(node, 'level', levels);
      const title = reader.text(node, 'title', false);
      const networks = reader.words(node, 'networks', networkIds);
      const rubrics = reader.texts(node, 'rubrics');
      const shown = at(node, 'examples');
      const examples = shown && {
        bad: reader.texts(shown, 'bad') ?? [],
        good: reader.texts(shown, 'good') ?? [],
      };
      return {
        ...rest,
        ...(level && { level: level as NonNullable<RuleSetting['level']> }),
        ...(title !== undefined && { title }),
        ...(networks && { networks }),
        ...(rubrics && { rubrics }),
        ...(examples && { examples }),
      };
    },
    own(node: ParsedNode, known?: 'words'): OwnRule {
      const types = ['words', 'accepted', 'condition', 'limit', 'pattern'] as const;
      const written = reader.oneOf(node, 'type', types, known === undefined);
      const type = written ?? 'words';
      const note = reader.text(node, 'note', false);
      const forms = reader.oneOf(node, 'forms', ['exact', 'all'] as const);
      const more = { ...(forms && { forms }), ...(note !== undefined && { note }) };
      const part = (name: string) => reader.text(node, name, false) ?? '';
      switch (type) {
        case 'words':
          return { ...(written && { type }), avoid: part('avoid'), use: part('use'), ...more };
        case 'accepted':
          return { type, words: part('words'), ...more };
        case 'condition': {
          const parts = reader.words(node, 'parts', postParts);
          return { type, when: part('when'), must: part('must'), ...(parts && { parts }), ...more };
        }
        case 'limit': {
          const of = reader.oneOf(node, 'of', countedThings, true)!;
          const most = reader.number(node, 'most');
          const least = reader.number(node, 'least');
          const words = reader.text(node, 'words', false);
          return {
            type,
            of,
            ...(most !== undefined && { most }),
            ...(least !== undefined && { least }),
            ...(words !== undefined && { words }),
            ...more,
          };
        }
        default: {
          const use = reader.text(node, 'use', false);
          return {
            type: 'pattern',
            pattern: part('pattern'),
            message: part('message'),
            ...(use !== undefined && { use }),
            ...(note !== undefined && { note }),
          };
        }
      }
    },
  };
  return reader;
}
