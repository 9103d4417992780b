import { cookie } from '../dom/find-editors';
import type { Network } from '../network';
import { classifyFacebook } from './classify';
import { findComposers, isPublishControl } from './find-composers';
import { findPosts } from './find-posts';
import { pageOwner } from './owner';
import { readPosts } from './read-posts';

export const facebook: Network = {
  id: 'facebook',
  name: 'Facebook',
  owns: ({ hostname }) => /^(www|web|business)\.facebook\.com$/.test(hostname),
  findComposers,
  pageOwner,
  viewer: (document) => cookie(document, 'c_user'),
  isPublishControl,
  countMedia: ({ root }) =>
    root.querySelectorAll('img[src^="blob:"],img[src*="fbcdn"][alt=""],video').length,
  classify: classifyFacebook,
  readPosts,
  findPosts: (document) => findPosts(document, pageOwner(document)),
};
