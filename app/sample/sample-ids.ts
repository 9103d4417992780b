import type { RubricKey } from '../starting/starting-words';

/** Ids of the sample's records begin so; that is how it can be taken away again, whatever it speaks. */
export const mark = 'sample-';

export const person = {
  olga: `${mark}olga`,
  anna: `${mark}anna`,
  dmitry: `${mark}dmitry`,
  marina: `${mark}marina`,
  ilya: `${mark}ilya`,
};

export const account = {
  vk: `${mark}vk`,
  facebook: `${mark}facebook`,
  instagram: `${mark}instagram`,
};

export const everywhere = [account.vk, account.facebook, account.instagram];

export const rubric = (key: RubricKey) => mark + key;

/** Half a year ago the group began. */
export const groupSince = -182;
