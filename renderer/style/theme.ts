/** The look in one place: calm paper, dark ink, one accent for what can be pressed, one seal. Dark is built, not inverted. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** From text to ground, as Mantine reads it in the dark theme: 0 is text, 4 borders, 6 cards, 7 the page. */
const dark: MantineColorsTuple = [
  '#e6e4df',
  '#cfcdc8',
  '#a9aab0',
  '#7d8087',
  '#343840',
  '#2a2e35',
  '#1e2126',
  '#16181c',
  '#121417',
  '#0d0e11',
]

const fontFamily =
  '-apple-system, "SF Pro Text", "Segoe UI", Inter, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif'

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 7 },
  colors: { dark },
  white: '#ffffff',
  black: '#1f2328',
  fontFamily,
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.4' },
      h2: { fontSize: '16px', lineHeight: '1.5' },
      h3: { fontSize: '14px', lineHeight: '1.5' },
    },
  },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Paper: { defaultProps: { withBorder: true, shadow: 'none' } },
    Modal: { defaultProps: { centered: true, shadow: 'md' } },
    Menu: { defaultProps: { shadow: 'sm' } },
  },
})

/** Colours that have a meaning of their own; `global.css` and the charts read them. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfaf7',
    '--mantine-color-text': '#1f2328',
    '--mantine-color-dimmed': '#5c626a',
    '--mantine-color-default-border': '#e3dfd6',
    '--mantine-color-placeholder': '#6b7178',
    '--paper': '#fbfaf7',
    '--card': '#ffffff',
    '--ink': '#1f2328',
    '--hairline': '#e3dfd6',
    '--tint': '#f3f1eb',
    '--seal': '#b4372c',
    '--seal-tint': '#fbeeec',
    '--blue': '#1c5fa8',
    '--amber': '#8f5a00',
    '--amber-tint': '#fdf5e3',
  },
  dark: {
    '--mantine-color-body': '#16181c',
    '--mantine-color-text': '#e6e4df',
    '--mantine-color-dimmed': '#a0a3aa',
    '--mantine-color-default-border': '#343840',
    '--mantine-color-placeholder': '#9296a0',
    '--mantine-color-anchor': '#91a7ff',
    '--mantine-color-indigo-light-color': '#91a7ff',
    '--paper': '#16181c',
    '--card': '#1e2126',
    '--ink': '#e6e4df',
    '--hairline': '#343840',
    '--tint': '#23262c',
    '--seal': '#e0695d',
    '--seal-tint': '#33211f',
    '--blue': '#7db3ec',
    '--amber': '#e0ab4f',
    '--amber-tint': '#2f281a',
  },
})
