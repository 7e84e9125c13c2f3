/** What was expected of a campaign when its list went out, so that the result can be set against it. */
export const fourthSchema = `
-- JSON of the expectation; empty for plans, and for lists that went out before this was kept.
ALTER TABLE campaigns ADD COLUMN plan TEXT NOT NULL DEFAULT '';
`
