/** Schema 2: customer lists, products, reviews, visits, stock, leads, consents; what rules leave out; one person behind several records. */
export const secondSchema = `
ALTER TABLE orders ADD COLUMN reference TEXT NOT NULL DEFAULT '';
-- Of the amounts as given; empty for the shop's own currency.
ALTER TABLE orders ADD COLUMN currency TEXT NOT NULL DEFAULT '';
-- 1 where the order counts by itself; published = counted and not excluded by a rule.
ALTER TABLE orders ADD COLUMN counted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN excluded_by TEXT NOT NULL DEFAULT '';
UPDATE orders SET counted = published;
-- No question is asked by day alone.
DROP INDEX IF EXISTS orders_by_day;
-- Shop minor units per minor unit of the amounts as given; null: no rate is known, and the order counts nowhere.
ALTER TABLE orders ADD COLUMN factor REAL DEFAULT 1;
-- net_minor before it was converted; null in the shop's own currency.
ALTER TABLE orders ADD COLUMN net_given INTEGER;
CREATE INDEX orders_foreign ON orders (currency) WHERE currency <> '';
CREATE INDEX orders_excluded ON orders (excluded_by) WHERE excluded_by <> '';

ALTER TABLE product_costs ADD COLUMN currency TEXT NOT NULL DEFAULT '';
ALTER TABLE advertising_costs ADD COLUMN currency TEXT NOT NULL DEFAULT '';

-- What the owner holds to be no real demand; orders.excluded_by names the first rule that leaves an order out.
CREATE TABLE demand_rules (
  rule_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('test', 'staff', 'gift', 'brushed', 'other')),
  -- JSON as in contract/rule-conditions.ts.
  conditions TEXT NOT NULL,
  is_on INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- How the table was read (JSON), so that rows set aside can be read again without the file; empty where that is not known.
ALTER TABLE imports ADD COLUMN reading TEXT NOT NULL DEFAULT '';
-- open: waits to be put right; dismissed: no data, says the owner; taken: put right and in the shop.
ALTER TABLE rejected_rows ADD COLUMN state TEXT NOT NULL DEFAULT 'open';
-- The cells as the owner left them (JSON); null where nothing was changed.
ALTER TABLE rejected_rows ADD COLUMN edited_cells TEXT;
ALTER TABLE rejected_rows ADD COLUMN basis_minor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rejected_rows ADD COLUMN currency TEXT NOT NULL DEFAULT '';

-- Answers about a layout that no mapping holds, given once: { "dateOrder": "dmy" }.
CREATE TABLE layout_choices (
  layout TEXT PRIMARY KEY,
  choices TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- As shown where the platform hides digits: 138****5678.
ALTER TABLE customers ADD COLUMN hidden_phone TEXT NOT NULL DEFAULT '';
ALTER TABLE customer_records ADD COLUMN hidden_phone TEXT NOT NULL DEFAULT '';
-- The record that stands for the person, also in that record's own row; null: a person with this one record. Derived, see identity-store.ts.
ALTER TABLE customers ADD COLUMN person_id INTEGER REFERENCES customers;
CREATE INDEX customers_by_person ON customers (person_id) WHERE person_id IS NOT NULL;

-- What the owner said of two records, by what the platforms call them: an undone import takes records away, not decisions.
CREATE TABLE identity_edges (
  edge_id INTEGER PRIMARY KEY,
  left_platform TEXT NOT NULL,
  left_key TEXT NOT NULL,
  right_platform TEXT NOT NULL,
  right_key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('same', 'not-same')),
  who TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  -- What spoke for it and against it at that time (JSON list of sentences).
  evidence TEXT NOT NULL,
  UNIQUE (left_platform, left_key, right_platform, right_key)
) STRICT;

CREATE TABLE customer_profiles (
  row_id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports,
  file_line INTEGER NOT NULL,
  customer_id INTEGER NOT NULL REFERENCES customers,
  tags TEXT NOT NULL,
  level TEXT NOT NULL,
  note TEXT NOT NULL,
  source TEXT NOT NULL,
  joined_day INTEGER,
  birthday TEXT NOT NULL,
  points REAL,
  stated_orders INTEGER,
  stated_spend_minor INTEGER
) STRICT;
CREATE INDEX customer_profiles_by_key ON customer_profiles (customer_id);

CREATE TABLE consents (
  row_id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports,
  file_line INTEGER NOT NULL,
  customer_id INTEGER NOT NULL REFERENCES customers,
  channel TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('granted', 'refused')),
  day INTEGER,
  source TEXT NOT NULL
) STRICT;
CREATE INDEX consents_by_key ON consents (customer_id, channel);

-- Refusals that the owner was told in person. By natural keys, so that it outlives the import that brought the person; the addresses as they
-- stood then, since a refusal is about an address as much as about a record.
CREATE TABLE manual_refusals (
  platform TEXT NOT NULL,
  key TEXT NOT NULL,
  channel TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  day INTEGER NOT NULL,
  PRIMARY KEY (platform, key, channel)
) STRICT, WITHOUT ROWID;

CREATE TABLE leads (
  row_id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports,
  file_line INTEGER NOT NULL,
  customer_id INTEGER NOT NULL REFERENCES customers,
  kind TEXT NOT NULL,
  day INTEGER,
  product_id INTEGER REFERENCES products,
  source TEXT NOT NULL,
  note TEXT NOT NULL,
  value_minor INTEGER
) STRICT;
CREATE INDEX leads_by_key ON leads (customer_id, kind, day, product_id);
CREATE INDEX leads_by_product ON leads (product_id);

CREATE TABLE product_profiles (
  row_id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports,
  file_line INTEGER NOT NULL,
  product_id INTEGER NOT NULL REFERENCES products,
  handle TEXT NOT NULL,
  name TEXT NOT NULL,
  vendor TEXT NOT NULL,
  tags TEXT NOT NULL,
  attributes TEXT NOT NULL,
  price_minor INTEGER,
  status TEXT NOT NULL
) STRICT;
CREATE INDEX product_profiles_by_key ON product_profiles (product_id);

CREATE TABLE stock_levels (
  row_id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports,
  file_line INTEGER NOT NULL,
  product_id INTEGER NOT NULL REFERENCES products,
  location TEXT NOT NULL,
  day INTEGER,
  quantity REAL NOT NULL
) STRICT;
CREATE INDEX stock_levels_by_key ON stock_levels (product_id, location, day);

CREATE TABLE reviews (
  row_id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports,
  file_line INTEGER NOT NULL,
  source_id INTEGER NOT NULL REFERENCES sources,
  key TEXT NOT NULL,
  product_key TEXT NOT NULL,
  product_handle TEXT NOT NULL,
  product_title TEXT NOT NULL,
  order_key TEXT NOT NULL,
  email TEXT NOT NULL,
  buyer_key TEXT NOT NULL,
  author TEXT NOT NULL,
  rating REAL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  follow_up TEXT NOT NULL,
  reply TEXT NOT NULL,
  day INTEGER,
  reply_day INTEGER,
  is_public INTEGER NOT NULL,
  -- Found anew after every change of the shop (review-link.ts): what the words above mean.
  product_id INTEGER REFERENCES products,
  customer_id INTEGER REFERENCES customers,
  order_id INTEGER REFERENCES orders
) STRICT;
CREATE INDEX reviews_by_key ON reviews (source_id, key);
CREATE INDEX reviews_by_product ON reviews (product_id);
CREATE INDEX reviews_by_customer ON reviews (customer_id);

CREATE TABLE product_visits (
  row_id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports,
  file_line INTEGER NOT NULL,
  source_id INTEGER NOT NULL REFERENCES sources,
  product_id INTEGER NOT NULL REFERENCES products,
  -- Two pages of a platform may sell one article.
  listing TEXT NOT NULL,
  day INTEGER NOT NULL,
  visit_source TEXT NOT NULL,
  visitors INTEGER,
  views INTEGER,
  favourites INTEGER,
  carts INTEGER,
  buyers INTEGER,
  paid_items REAL,
  paid_minor INTEGER,
  refund_minor INTEGER,
  dwell_seconds REAL
) STRICT;
CREATE INDEX product_visits_by_key ON product_visits (product_id, day, source_id, visit_source, listing);

CREATE TABLE visits (
  row_id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports,
  file_line INTEGER NOT NULL,
  source_id INTEGER NOT NULL REFERENCES sources,
  customer_id INTEGER REFERENCES customers,
  product_id INTEGER REFERENCES products,
  kind TEXT NOT NULL,
  at INTEGER,
  day INTEGER NOT NULL,
  words TEXT NOT NULL,
  -- Equal acts of one moment within one file are told apart by their number.
  repeat INTEGER NOT NULL,
  dwell_seconds REAL,
  visit_source TEXT NOT NULL
) STRICT;
CREATE INDEX visits_by_key ON visits (customer_id, source_id, product_id, kind, day, at, words, repeat);
CREATE INDEX visits_by_product ON visits (product_id);
`
