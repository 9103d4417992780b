import { useState } from 'preact/hooks';
import type { NetworkId } from '../../../domain/records';
import { parseAccountLink } from '../../../networks/account-link';
import { Button } from '../../controls/button';
import { Field, TextInput } from '../../controls/field';
import { Icon } from '../../controls/icon';
import { useTexts } from '../../controls/texts';

export interface LinkedAccount {
  network: NetworkId;
  link: string;
  handle: string;
  ownerIds: string[];
}

/** Takes a pasted link, says at once what was understood, and adds it with Enter or the button. */
export function AccountLinkField(props: {
  known: readonly { network: NetworkId; handle: string }[];
  value: string;
  /** Somebody wanted to go on with what stands here. */
  refused?: boolean;
  onType: (link: string) => void;
  onAdd: (account: LinkedAccount) => void;
}) {
  const { t } = useTexts();
  const link = props.value;
  const [pressed, setPressed] = useState(false);
  const found = link.trim() ? parseAccountLink(link.trim()) : undefined;
  const isKnown =
    found &&
    props.known.some(({ network, handle }) => network === found.network && handle === found.handle);
  const error = isKnown
    ? t('setup.error.known')
    : !found && (pressed || props.refused || looksWhole(link)) && link.trim()
      ? t('setup.error.link', { example: 'vk.com/club123456' })
      : undefined;
  const add = () => {
    setPressed(true);
    if (!found || isKnown) return;
    props.onAdd(found);
    setPressed(false);
  };
  return (
    <div class="cp-adder">
      <div class="cp-grow">
        <Field
          label={t('setup.accountLink')}
          {...(error && { error })}
          hint={
            found
              ? t('setup.accountSeen', {
                  network: t(`common.network.${found.network}`),
                  handle: found.handle,
                })
              : t('setup.accountLinkHint')
          }
        >
          <TextInput
            value={link}
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://vk.com/…"
            onInput={(event) => {
              props.onType(event.currentTarget.value);
              setPressed(false);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
        </Field>
      </div>
      <Button class="cp-adder__button" disabled={!link.trim()} onClick={add}>
        <Icon name="plus" />
        {t('common.add')}
      </Button>
    </div>
  );
}

/** Is it worth complaining already, or is the person still typing? */
function looksWhole(link: string): boolean {
  return /^\s*https?:\/\/[^/\s]+\.[a-z]{2,}\/\S/i.test(link);
}
