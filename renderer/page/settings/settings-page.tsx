import { Input, SegmentedControl, Stack, Switch, useMantineColorScheme } from '@mantine/core'
import { contactChannels } from '../../../core/contract/view/offer.ts'
import type { SettingsView } from '../../../core/contract/view/shop.ts'
import { useCall } from '../../client/core.tsx'
import { CurrencySelect, TimezoneSelect } from '../../component/money-zone.tsx'
import { PageHeader } from '../../component/page-header.tsx'
import { Failed, Loading } from '../../component/state.tsx'
import { useLanguage, useName, useText } from '../../text/use-text.ts'
import { CountField, MoneyField, PercentField, TextField } from './fields.tsx'
import { OfferLadder } from './offer-ladder.tsx'
import { Rates } from './rates.tsx'
import { Section } from './section.tsx'
import classes from './settings.module.css'
import { type SaveSettings, useSaveSettings } from './use-save-settings.ts'
import { WatchSection } from './watch-section.tsx'

/** Every assumption that the answers lean on, in plain words. A change is saved as soon as a field is left, and can be undone. */
export function SettingsPage() {
  const text = useText()
  const settings = useCall('settings/read', {})
  if (settings.isPending) return <Loading />
  if (settings.isError) return <Failed error={settings.error} onRetry={() => void settings.refetch()} />
  return (
    <>
      <PageHeader question={text('settings.question')} answer={text('settings.answer')} />
      <Sections settings={settings.data} />
    </>
  )
}

interface SectionProps {
  readonly settings: SettingsView
  readonly save: SaveSettings
}

function Sections({ settings }: { readonly settings: SettingsView }) {
  const save = useSaveSettings(settings)
  return (
    <div className={classes.sections}>
      <Stack gap="md">
        <ShopSection settings={settings} save={save} />
        <Rates settings={settings} save={save} />
        <ProfitSection settings={settings} save={save} />
        <ContactSection settings={settings} save={save} />
      </Stack>
      <Stack gap="md">
        <PageSection />
        <WatchSection />
        <ControlSection settings={settings} save={save} />
        <OfferLadder settings={settings} save={save} />
      </Stack>
    </div>
  )
}

function ShopSection({ settings, save }: SectionProps) {
  const text = useText()
  return (
    <Section title={text('settings.shop')}>
      <TextField label={text('shop.name')} value={settings.name} onSave={(name) => save({ name })} />
      <CurrencySelect
        value={settings.currency}
        onChange={(currency) => save({ currency })}
        description={text('settings.currency.text')}
      />
      <TimezoneSelect
        value={settings.timezone}
        onChange={(timezone) => save({ timezone })}
        description={text('settings.timezone.text')}
      />
    </Section>
  )
}

function PageSection() {
  const text = useText()
  const { language, setLanguage } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const schemes = ['light', 'dark', 'auto'] as const
  return (
    <Section title={text('settings.page')}>
      <Input.Wrapper label={text('settings.language')} labelElement="div">
        <div>
          <SegmentedControl
            aria-label={text('settings.language')}
            data={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            value={language}
            onChange={setLanguage}
          />
        </div>
      </Input.Wrapper>
      <Input.Wrapper label={text('shell.theme')} labelElement="div">
        <div>
          <SegmentedControl
            aria-label={text('shell.theme')}
            data={schemes.map((value) => ({ value, label: text(`shell.theme.${value}`) }))}
            value={colorScheme}
            onChange={setColorScheme}
          />
        </div>
      </Input.Wrapper>
    </Section>
  )
}

function ProfitSection({ settings, save }: SectionProps) {
  const text = useText()
  return (
    <Section title={text('settings.profit')}>
      <PercentField
        label={text('settings.margin')}
        description={text('settings.margin.text')}
        share={settings.marginShare}
        onSave={(marginShare) => save({ marginShare })}
      />
      <PercentField
        label={text('settings.floor')}
        description={text('settings.floor.text')}
        share={settings.marginFloorShare}
        onSave={(marginFloorShare) => save({ marginFloorShare })}
      />
      <MoneyField
        label={text('settings.hourly')}
        description={text('settings.hourly.text')}
        minor={settings.hourlyRateMinor}
        onSave={(minor) => save({ hourlyRateMinor: Math.round(minor) })}
      />
    </Section>
  )
}

function ContactSection({ settings, save }: SectionProps) {
  const text = useText()
  const name = useName()
  return (
    <Section title={text('settings.contact')}>
      {contactChannels.map((channel) => (
        <MoneyField
          key={channel}
          label={text('settings.cost-of', { channel: name('channel', channel) })}
          minor={settings.contactCostMinor[channel]}
          moreDigits={2}
          onSave={(minor) => save({ contactCostMinor: { [channel]: minor } })}
        />
      ))}
      <CountField
        label={text('settings.gap')}
        description={text('settings.gap.text')}
        value={settings.contactGapDays}
        unit={text('settings.days')}
        max={365}
        onSave={(contactGapDays) => save({ contactGapDays })}
      />
      <CountField
        label={text('settings.per-month')}
        description={text('settings.per-month.text')}
        value={settings.contactsPerMonth}
        unit={text('settings.times')}
        max={31}
        onSave={(contactsPerMonth) => save({ contactsPerMonth: Math.max(1, contactsPerMonth) })}
      />
      <CountField
        label={text('settings.quiet')}
        description={text('settings.quiet.text')}
        value={settings.quietDays}
        unit={text('settings.days')}
        max={365}
        onSave={(quietDays) => save({ quietDays })}
      />
    </Section>
  )
}

function ControlSection({ settings, save }: SectionProps) {
  const text = useText()
  return (
    <Section title={text('settings.control')}>
      <PercentField
        label={text('settings.holdout')}
        description={text('settings.holdout.text')}
        share={settings.holdoutShare}
        onSave={(holdoutShare) => save({ holdoutShare })}
      />
      <CountField
        label={text('settings.holdout-minimum')}
        description={text('settings.holdout-minimum.text')}
        value={settings.holdoutMinimum}
        unit={text('settings.people')}
        max={100_000}
        onSave={(holdoutMinimum) => save({ holdoutMinimum })}
      />
      <Switch
        label={text('settings.never')}
        description={text('settings.never.text')}
        checked={settings.neverContactShare > 0}
        onChange={(event) => save({ neverContactShare: event.currentTarget.checked ? 0.05 : 0 })}
      />
    </Section>
  )
}
