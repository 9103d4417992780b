import { number, percent } from '../../../i18n/format';
import { useTexts } from '../../controls/texts';
import type { RubricShares } from './measures';

/** Shares of rubrics in both groups as pairs of bars, and the same as a table. */
export function RubricBars(props: {
  rows: readonly RubricShares[];
  names: [string, string];
  rubricName: (id: string) => string;
}) {
  const { t, language } = useTexts();
  const widest = Math.max(
    0.01,
    ...props.rows.flatMap(({ shares }) => shares.map((one) => one ?? 0)),
  );
  const share = (value: number | undefined) =>
    value === undefined ? '—' : percent(language, value, 0);
  return (
    <>
      <p class="cp-legend" aria-hidden="true">
        <span class="cp-legend__a">{props.names[0]}</span>
        <span class="cp-legend__b">{props.names[1]}</span>
      </p>
      <ul class="cp-bars" aria-hidden="true">
        {props.rows.map(({ rubric, shares, posts }) => (
          <li class="cp-bars__row" key={rubric}>
            <span class="cp-bars__name cp-ellipsis" title={props.rubricName(rubric)}>
              {props.rubricName(rubric)}
            </span>
            <span class="cp-bars__pair">
              {([0, 1] as const).map((group) => (
                <span class="cp-bars__line" key={group}>
                  <span
                    class={group ? 'cp-bars__bar cp-bars__bar--b' : 'cp-bars__bar'}
                    style={{
                      width: `${((shares[group] ?? 0) / widest) * 84}%`,
                    }}
                  />
                  <span class="cp-bars__value cp-number">
                    {posts[group] === 0 ? '—' : share(shares[group])}
                  </span>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <details class="cp-data">
        <summary>{t('compare.asTable')}</summary>
        <div class="cp-data__scroll">
          <table class="cp-table cp-small">
            <thead>
              <tr>
                <th scope="col">{t('compare.kind.rubric')}</th>
                {props.names.map((name, group) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the two groups may have one name
                  <th scope="col" class="cp-number" key={group}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {props.rows.map(({ rubric, shares, posts }) => (
                <tr key={rubric}>
                  <th scope="row">{props.rubricName(rubric)}</th>
                  {([0, 1] as const).map((group) => (
                    <td class="cp-number" key={group}>
                      {t('compare.shareWithN', {
                        share: posts[group] === 0 ? '—' : share(shares[group]),
                        n: number(language, posts[group]),
                      })}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
