import type { ExportTable } from '../../../app/export-table';
import type { SheetCell } from '../../../app/write-workbook';
import type { Translator } from '../../../i18n/translator';
import { type Compared, type Figure, measuresOf, rubricShares } from './measures';

/** The comparison as a table for a file: figures with n and formula, rubrics, cautions. */
export function comparisonTable(
  compared: Compared,
  about: {
    /** Names of the groups; of people, already pseudonyms. */
    names: [string, string];
    span: string;
    rubricName: (id: string) => string;
    cautions: string[];
    people: boolean;
  },
  { t }: Pick<Translator, 't'>,
): ExportTable {
  const value = (figure: Figure): SheetCell =>
    figure.few ? t('compare.few') : (figure.value ?? null);
  const [a, b] = about.names;
  const blank: SheetCell[] = [null, null, null, null, null, null];
  const line = (text: string): SheetCell[] => [text, null, null, null, null, null];
  const { erView, views } = compared.tests;
  const tests = [
    ['views', views],
    ['erView', erView],
  ] as const;
  return {
    name: t('compare.title'),
    header: [
      t('compare.measure'),
      a,
      t('compare.nOf', { group: a }),
      b,
      t('compare.nOf', { group: b }),
      t('compare.formula'),
    ],
    rows: [
      ...(about.people ? [line(t('compare.notForAppraisal'))] : []),
      line(about.span),
      ...measuresOf(compared).map(({ name, figures: [first, second] }): SheetCell[] => [
        t(`compare.measure.${name}`),
        value(first),
        first.n,
        value(second),
        second.n,
        t(`compare.formula.${name}`),
      ]),
      ...tests.flatMap(([name, test]): SheetCell[][] =>
        test
          ? [
              [
                t('compare.delta', { measure: t(`compare.measure.${name}`) }),
                test.delta,
                compared.figures[0][name].n,
                test.p,
                compared.figures[1][name].n,
                t('compare.formula.delta'),
              ],
            ]
          : [],
      ),
      blank,
      ...rubricShares(compared).map(({ rubric, posts, shares }): SheetCell[] => [
        t('compare.shareOf', { rubric: about.rubricName(rubric) }),
        shares[0] ?? null,
        posts[0],
        shares[1] ?? null,
        posts[1],
        t('compare.formula.share'),
      ]),
      blank,
      ...about.cautions.map(line),
    ],
  };
}
