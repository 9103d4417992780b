import { numberOfCode } from '../domain/log/short-code';
import { id, type Loose, str } from './answer';

/**
 * The numbers of a post of Instagram or Threads. `id` is "<number>_<owner>" and exact; `pk` often stands as
 * a bare number that has lost its last digits; the code is the number once more.
 */
export function idsOfMedia(media: Loose): { nativeId?: string; ownerId?: string } {
  const [, number, owner] =
    typeof media.id === 'string' ? (/^(\d+)(?:_(\d+))?$/.exec(media.id) ?? []) : [];
  const code = str(media.code) || str(media.shortcode);
  const nativeId = number ?? id(media.pk) ?? (code.length > 4 ? numberOfCode(code) : undefined);
  const user = media.user ?? media.owner;
  const ownerId = owner ?? id(user?.pk) ?? id(user?.id);
  return { ...(nativeId && { nativeId }), ...(ownerId && { ownerId }) };
}
