import { namesNoPost } from '../../../domain/log/permalink';
import { useTexts } from '../../controls/texts';

/** What keeps an address from being a post's, as a sentence; undefined for a post's and for none. */
export function useLinkProblem(address: string): string | undefined {
  const { t } = useTexts();
  if (address.trim() === '') return undefined;
  if (!isWebAddress(address)) return t('log.badLink');
  return namesNoPost(address) ? t('log.noPostLink') : undefined;
}

function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text.trim()).protocol);
  } catch {
    return false;
  }
}
