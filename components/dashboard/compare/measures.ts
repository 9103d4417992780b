import type { Comparison, GroupFigures } from '../../../domain/study/compare';
import type { GroupProfile } from '../../../domain/study/profile';
import type { Median } from '../../../domain/study/statistics';

export type Compared = Comparison & { profiles: [GroupProfile, GroupProfile] };

export const measureNames = [
  'posts',
  'perWeek',
  'dayShare',
  'silence',
  'planned',
  'views',
  'erView',
  'length',
  'findings',
  'findingsPer1000',
  'rubrics',
] as const;
export type MeasureName = (typeof measureNames)[number];

/** Fewer posts than this are shown as a number of posts and nothing more. */
export const enough = 5;

/** One figure of one group. */
export interface Figure {
  /** Absent: not known, shown as a dash and never as 0. */
  value?: number;
  /** How many posts it is made of. */
  n: number;
  /** There are posts, but too few to say anything. */
  few: boolean;
}

export interface Measure {
  name: MeasureName;
  /** Digits after the decimal sign. */
  digits: number;
  /** A share of 1, shown in per cent. */
  share?: boolean;
  figures: [Figure, Figure];
}

/** The figures of both groups, measure by measure, in the order they are read. */
export function measuresOf({ figures, profiles }: Compared): Measure[] {
  const both = (
    make: (figures: GroupFigures, profile: GroupProfile) => Figure,
  ): [Figure, Figure] => [make(figures[0], profiles[0]), make(figures[1], profiles[1])];
  const rate = (value: number | undefined, n: number): Figure => ({
    ...(value !== undefined && n >= enough && { value }),
    n,
    few: n > 0 && n < enough,
  });
  const middle = ({ n, median }: Median) => rate(median, n);
  return [
    {
      name: 'posts',
      digits: 0,
      figures: both(({ posts }) => ({ value: posts, n: posts, few: false })),
    },
    { name: 'perWeek', digits: 1, figures: both(({ perWeek, posts }) => rate(perWeek, posts)) },
    {
      name: 'dayShare',
      digits: 0,
      share: true,
      figures: both(({ posts, days }, { daysWithPost }) =>
        rate(days > 0 ? daysWithPost / days : undefined, posts),
      ),
    },
    {
      name: 'silence',
      digits: 0,
      figures: both(({ posts }, { longestSilence }) => rate(longestSilence, posts)),
    },
    {
      name: 'planned',
      digits: 0,
      share: true,
      figures: both(({ planned, posts }) => rate(posts ? planned / posts : undefined, posts)),
    },
    { name: 'views', digits: 0, figures: both(({ views }) => middle(views)) },
    { name: 'erView', digits: 1, share: true, figures: both(({ erView }) => middle(erView)) },
    { name: 'length', digits: 0, figures: both(({ length }) => middle(length)) },
    { name: 'findings', digits: 0, figures: both(({ findings }) => middle(findings)) },
    {
      name: 'findingsPer1000',
      digits: 1,
      figures: both((_, { findingsPer1000, checked }) => rate(findingsPer1000, checked)),
    },
    {
      name: 'rubrics',
      digits: 0,
      figures: both(({ posts }, { rubrics }) => rate(Object.keys(rubrics).length, posts)),
    },
  ];
}

export interface RubricShares {
  /** Rubric id, '' for posts without one. */
  rubric: string;
  posts: [number, number];
  /** Share of the group's posts; absent when the group has too few of them. */
  shares: [number | undefined, number | undefined];
}

/** How the posts of each group spread over the rubrics, the most frequent first. */
export function rubricShares({ figures, profiles }: Compared): RubricShares[] {
  const ids = new Set(profiles.flatMap(({ rubrics }) => Object.keys(rubrics)));
  const rows = [...ids].map((rubric) =>
    sharesOf(rubric, [profiles[0].rubrics[rubric] ?? 0, profiles[1].rubrics[rubric] ?? 0]),
  );
  const none: [number, number] = [profiles[0].noRubric, profiles[1].noRubric];
  const most = ({ shares }: RubricShares) => Math.max(shares[0] ?? 0, shares[1] ?? 0);
  rows.sort((a, b) => most(b) - most(a));
  if (none[0] + none[1] > 0) rows.push(sharesOf('', none));
  return rows;

  function sharesOf(rubric: string, posts: [number, number]): RubricShares {
    const share = (group: 0 | 1) =>
      figures[group].posts >= enough ? posts[group] / figures[group].posts : undefined;
    return { rubric, posts, shares: [share(0), share(1)] };
  }
}
