import { Button } from '../../controls/button';
import { TextInput } from '../../controls/field';
import { Icon } from '../../controls/icon';
import { useTexts } from '../../controls/texts';
import { AccountLinkField } from '../team/account-link-field';
import { LanguagesField } from '../team/languages-field';
import { withAccount } from './draft';
import type { StepProps } from './first-run';

export function NetworksStep({ draft, change, faults }: StepProps) {
  const { t } = useTexts();
  return (
    <div class="cp-stack cp-stack--wide">
      <LanguagesField
        value={draft.languages}
        onPick={(languages) => change({ languages })}
        error={faults.includes('languages') ? t('setup.error.languages') : undefined}
      />
      <div class="cp-stack">
        <h3>{t('setup.accounts')}</h3>
        <AccountLinkField
          known={draft.accounts}
          value={draft.typedLink}
          refused={faults.includes('link')}
          onType={(typedLink) => change({ typedLink })}
          onAdd={(account) =>
            change({ ...withAccount(draft, account, () => crypto.randomUUID()), typedLink: '' })
          }
        />
        {draft.accounts.length === 0 ? (
          <p class="cp-quiet">{t('setup.noAccounts')}</p>
        ) : (
          <ul class="cp-lines">
            {draft.accounts.map((account) => (
              <li key={account.id} class="cp-lines__line">
                <span class="cp-lines__what">
                  {t(`common.network.${account.network}`)}
                  <span class="cp-quiet cp-ellipsis" title={account.link}>
                    {account.handle}
                  </span>
                </span>
                <TextInput
                  class="cp-grow"
                  value={account.title}
                  aria-label={t('setup.accountTitle', { handle: account.handle })}
                  onInput={(event) =>
                    change({
                      accounts: draft.accounts.map((each) =>
                        each.id === account.id
                          ? { ...each, title: event.currentTarget.value }
                          : each,
                      ),
                    })
                  }
                />
                <Button
                  kind="plain"
                  icon
                  aria-label={t('setup.removeNamed', { name: account.handle })}
                  onClick={() =>
                    change({ accounts: draft.accounts.filter(({ id }) => id !== account.id) })
                  }
                >
                  <Icon name="close" />
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
