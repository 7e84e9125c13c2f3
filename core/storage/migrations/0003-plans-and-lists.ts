/** Schema 3: what the owner keeps beside the data: saved groups, events, choices, plans and what was learned. */
export const thirdSchema = `
-- Groups of customers that the owner named; the rules are JSON as in contract/segment-rules.ts.
CREATE TABLE saved_segments (
  segment_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  rules TEXT NOT NULL,
  -- The people as they were when the group was frozen (JSON list of customer ids); null: worked out anew each time.
  frozen_people TEXT,
  created_at TEXT NOT NULL,
  -- Set aside, kept for 30 days.
  removed_at TEXT
) STRICT;

-- Purchases once more as numbers by column, so that a large shop opens at once; made from the tables whenever they changed (storage/column-store.ts).
CREATE TABLE derived_columns (
  name TEXT PRIMARY KEY,
  -- The data revision that it was made from.
  revision INTEGER NOT NULL,
  -- Of the numbers in bytes, little-endian.
  number_type TEXT NOT NULL CHECK (number_type IN ('int8', 'int16', 'int32', 'float64')),
  bytes BLOB NOT NULL
) STRICT;

-- Days of the owner that move demand; days of one name are one event that comes again.
CREATE TABLE shop_events (
  event_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  day INTEGER NOT NULL
) STRICT;

-- What the shop costs beside goods and campaigns, month by month: rent, wages, subscriptions.
CREATE TABLE running_costs (
  cost_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('people', 'fees', 'rent', 'other')),
  -- Per month; for people with hours, hours times the hourly rate of the settings at the time of asking.
  amount_minor INTEGER NOT NULL,
  hours REAL,
  from_day INTEGER NOT NULL,
  -- Null: goes on.
  to_day INTEGER,
  -- fixed; stoppable any day; contracted until contract_until.
  control TEXT NOT NULL CHECK (control IN ('fixed', 'stoppable', 'contract')),
  contract_until INTEGER,
  -- Set aside, kept for 30 days.
  removed_at TEXT
) STRICT;

-- Long changes under way. A row is written before the work and goes after it; its state turns to done in the transaction of the work
-- itself, so that whoever finds it after a crash knows on which side of it the shop is.
CREATE TABLE attempts (
  attempt_id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('import', 'undo', 'retry')),
  -- Names of the files, or of the import (JSON list).
  names TEXT NOT NULL,
  began_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('begun', 'done'))
) STRICT;
`
