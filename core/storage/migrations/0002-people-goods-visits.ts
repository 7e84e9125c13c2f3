/** Schema 2: customer lists, products, reviews, visits, stock, leads, consents; what rules leave out; one person behind several records. */
export const secondSchema = `
ALTER TABLE orders ADD COLUMN reference TEXT NOT NULL DEFAULT '';
-- Of the amounts as given; empty for the shop's own currency.
ALTER TABLE orders ADD COLUMN currency TEXT NOT NULL DEFAULT '';
-- 1 where the order counts by itself; published = counted and not excluded by a rule.
ALTER TABLE orders ADD COLUMN counted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN excluded_by TEXT NOT NULL DEFAULT '';
UPDATE orders SET counted = published;

-- The record that stands for the person; null: this one.
ALTER TABLE customers ADD COLUMN person_id INTEGER REFERENCES customers;
CREATE INDEX customers_by_person ON customers (person_id) WHERE person_id IS NOT NULL;

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
  product_id INTEGER REFERENCES products,
  customer_id INTEGER REFERENCES customers,
  order_key TEXT NOT NULL,
  author TEXT NOT NULL,
  rating REAL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  follow_up TEXT NOT NULL,
  reply TEXT NOT NULL,
  day INTEGER,
  reply_day INTEGER,
  is_public INTEGER NOT NULL
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
CREATE INDEX product_visits_by_key ON product_visits (product_id, day, source_id, visit_source);

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
