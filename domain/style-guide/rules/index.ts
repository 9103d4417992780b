import type { Level } from '../../records';
import type { Rule } from '../rule';
import { D01 } from './D01';
import { D02 } from './D02';
import { D03 } from './D03';
import { D04 } from './D04';
import { D05 } from './D05';
import { D06 } from './D06';
import { D07 } from './D07';
import { D08 } from './D08';
import { D09 } from './D09';
import { D10 } from './D10';
import { D11 } from './D11';
import { D12 } from './D12';
import { D13 } from './D13';
import { D14 } from './D14';
import { H01 } from './H01';
import { H02 } from './H02';
import { H03 } from './H03';
import { H04 } from './H04';
import { H05 } from './H05';
import { H06 } from './H06';
import { H07 } from './H07';
import { H08 } from './H08';
import { H10 } from './H10';
import { H11 } from './H11';
import { H12 } from './H12';
import { H13 } from './H13';
import { H14 } from './H14';
import { H16 } from './H16';
import { L01 } from './L01';
import { L02 } from './L02';
import { L03 } from './L03';
import { L04 } from './L04';
import { L05 } from './L05';
import { L06 } from './L06';
import { L07 } from './L07';
import { L08 } from './L08';
import { L09 } from './L09';
import { L10 } from './L10';
import { M01 } from './M01';
import { M02 } from './M02';
import { M04 } from './M04';
import { M07 } from './M07';
import { M09 } from './M09';
import { N01 } from './N01';
import { N02 } from './N02';
import { N03 } from './N03';
import { N04 } from './N04';
import { N05 } from './N05';
import { N06 } from './N06';
import { N07 } from './N07';
import { N08 } from './N08';
import { N09 } from './N09';
import { N10 } from './N10';
import { N11 } from './N11';
import { N12 } from './N12';
import { N13 } from './N13';
import { N14 } from './N14';
import { Q01 } from './Q01';
import { Q02 } from './Q02';
import { Q03 } from './Q03';
import { Q04 } from './Q04';
import { Q05 } from './Q05';
import { Q06 } from './Q06';
import { Q07 } from './Q07';
import { Q08 } from './Q08';
import { Q09 } from './Q09';
import { Q10 } from './Q10';
import { Q12 } from './Q12';
import { T01 } from './T01';
import { T02 } from './T02';
import { T03 } from './T03';
import { T04 } from './T04';
import { T05 } from './T05';
import { T06 } from './T06';
import { T07 } from './T07';
import { T08 } from './T08';
import { T09 } from './T09';
import { T10 } from './T10';
import { T11 } from './T11';
import { T12 } from './T12';
import { T13 } from './T13';
import { T14 } from './T14';
import { T15 } from './T15';
import { T16 } from './T16';

/** Every rule of the guide, section by section: dates, names, typography, hashtags and links, length, pictures, plan and team. */
export const ruleCatalogue: readonly Rule[] = [
  D01,
  D02,
  D03,
  D04,
  D05,
  D06,
  D07,
  D08,
  D09,
  D10,
  D11,
  D12,
  D13,
  D14,
  N01,
  N02,
  N03,
  N04,
  N05,
  N06,
  N07,
  N08,
  N09,
  N10,
  N11,
  N12,
  N13,
  N14,
  T01,
  T02,
  T03,
  T04,
  T05,
  T06,
  T07,
  T08,
  T09,
  T10,
  T11,
  T12,
  T13,
  T14,
  T15,
  T16,
  H01,
  H02,
  H03,
  H04,
  H05,
  H06,
  H07,
  H08,
  H10,
  H11,
  H12,
  H13,
  H14,
  H16,
  L01,
  L02,
  L03,
  L04,
  L05,
  L06,
  L07,
  L08,
  L09,
  L10,
  M01,
  M02,
  M04,
  M07,
  M09,
  Q01,
  Q02,
  Q03,
  Q04,
  Q05,
  Q06,
  Q07,
  Q08,
  Q09,
  Q10,
  Q12,
];

/** The section letter of a rule: D, N, T, H, L, M or Q. */
export function sectionOf({ id }: Pick<Rule, 'id'>): string {
  return id[0]!;
}

export type { Level, Rule };
