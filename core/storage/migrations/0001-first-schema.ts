/** Schema 1: the whole shop file. `core/storage/README.md` explains it table by table. */
export const firstSchema = `
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  source_id INTEGER PRIMARY KEY,
  platform TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE imports (
  import_id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES sources,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  undone_at TEXT,
  -- Newest order time in the file, else the time of import: of two exports that overlap, the later one is right.
  rank INTEGER NOT NULL,
  -- How the file was read and what it did, as answered by import/start (JSON).
  summary TEXT NOT NULL
) STRICT;

CREATE TABLE rejected_rows (
  rejected_id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports,
  file_line INTEGER NOT NULL,
  column_name TEXT NOT NULL,
  value TEXT NOT NULL,
  code TEXT NOT NULL,
  cells TEXT NOT NULL
) STRICT;
CREATE INDEX rejected_rows_by_import ON rejected_rows (import_id, file_line);

CREATE TABLE mappings (
  layout TEXT PRIMARY KEY,
  mapping TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE customers (
  customer_id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES sources,
  key TEXT NOT NULL,
  key_kind TEXT NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  country TEXT NOT NULL,
  region TEXT NOT NULL,
  city TEXT NOT NULL,
  UNIQUE (source_id, key)
) STRICT;

CREATE TABLE customer_records (
  customer_id INTEGER NOT NULL REFERENCES customers,
  import_id INTEGER NOT NULL REFERENCES imports,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  country TEXT NOT NULL,
  region TEXT NOT NULL,
  city TEXT NOT NULL,
  PRIMARY KEY (customer_id, import_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE products (
  product_id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  category TEXT NOT NULL
) STRICT;

CREATE TABLE product_records (
  product_id INTEGER NOT NULL REFERENCES products,
  import_id INTEGER NOT NULL REFERENCES imports,
  title TEXT NOT NULL,
  category TEXT NOT NULL,
  PRIMARY KEY (product_id, import_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE channels (
  channel_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE orders (
  order_id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES sources,
  key TEXT NOT NULL,
  -- Where the header comes from; null while only the lines of the order are known.
  import_id INTEGER REFERENCES imports,
  file_line INTEGER NOT NULL,
  -- Where the lines come from; null while they are only sketched from the header.
  lines_import_id INTEGER REFERENCES imports,
  -- The line drawn from an order-level file (JSON as in order_versions), kept beside real lines in case those are undone.
  sketch TEXT NOT NULL,
  customer_id INTEGER REFERENCES customers,
  placed_at INTEGER,
  day INTEGER,
  status TEXT NOT NULL,
  status_text TEXT NOT NULL,
  channel_id INTEGER REFERENCES channels,
  payment TEXT NOT NULL,
  coupon TEXT NOT NULL,
  country TEXT NOT NULL,
  region TEXT NOT NULL,
  note TEXT NOT NULL,
  -- As the file gives them; null where it is silent.
  goods_given INTEGER,
  paid_given INTEGER,
  discount_given INTEGER,
  shipping_given INTEGER,
  tax_given INTEGER,
  refund_given INTEGER,
  -- Settled amounts (model/order.ts).
  kind TEXT NOT NULL,
  published INTEGER NOT NULL,
  gross_minor INTEGER NOT NULL,
  discount_minor INTEGER NOT NULL,
  refund_minor INTEGER NOT NULL,
  adjustment_minor INTEGER NOT NULL,
  shipping_minor INTEGER NOT NULL,
  tax_minor INTEGER NOT NULL,
  net_minor INTEGER NOT NULL
) STRICT;

CREATE TABLE order_lines (
  -- order_id × 1,048,576 + position, so that an order's lines lie together.
  line_id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES orders,
  import_id INTEGER NOT NULL REFERENCES imports,
  file_line INTEGER NOT NULL,
  product_id INTEGER REFERENCES products,
  kind INTEGER NOT NULL,
  quantity REAL NOT NULL,
  amount_minor INTEGER NOT NULL,
  discount_minor INTEGER NOT NULL,
  refund_minor INTEGER NOT NULL,
  line_key TEXT NOT NULL,
  variant TEXT NOT NULL,
  -- 1 for the single line drawn from an order-level file until the real lines come.
  sketch INTEGER NOT NULL
) STRICT;

-- What other imports say of an order that is published from one: so that any import can be undone, in any order.
CREATE TABLE order_versions (
  order_id INTEGER NOT NULL REFERENCES orders,
  facet TEXT NOT NULL CHECK (facet IN ('header', 'lines')),
  import_id INTEGER NOT NULL REFERENCES imports,
  content TEXT NOT NULL,
  file_lines TEXT NOT NULL,
  PRIMARY KEY (order_id, facet, import_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE product_costs (
  product_cost_id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports,
  file_line INTEGER NOT NULL,
  product_key TEXT NOT NULL,
  title TEXT NOT NULL,
  category TEXT NOT NULL,
  cost_minor INTEGER NOT NULL,
  from_day INTEGER
) STRICT;
CREATE INDEX product_costs_by_product ON product_costs (product_key, from_day);

CREATE TABLE advertising_costs (
  advertising_cost_id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports,
  file_line INTEGER NOT NULL,
  platform TEXT NOT NULL,
  campaign_key TEXT NOT NULL,
  campaign_name TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  spend_minor INTEGER NOT NULL,
  impressions INTEGER,
  clicks INTEGER,
  claimed_orders REAL,
  claimed_revenue_minor INTEGER
) STRICT;
CREATE INDEX advertising_costs_by_campaign ON advertising_costs (platform, campaign_key, first_day, last_day);

CREATE TABLE campaigns (
  campaign_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  goal TEXT NOT NULL,
  channel TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  seed TEXT NOT NULL,
  created_at TEXT NOT NULL,
  frozen_at TEXT,
  removed_at TEXT
) STRICT;

CREATE TABLE campaign_people (
  campaign_id INTEGER NOT NULL REFERENCES campaigns,
  customer_id INTEGER NOT NULL REFERENCES customers,
  arm TEXT NOT NULL CHECK (arm IN ('contact', 'control')),
  product_id INTEGER REFERENCES products,
  rung TEXT NOT NULL,
  PRIMARY KEY (campaign_id, customer_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign_costs (
  campaign_cost_id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaigns,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  hours REAL,
  day INTEGER
) STRICT;
CREATE INDEX campaign_costs_by_campaign ON campaign_costs (campaign_id);
`

/** Made after the first rows are in, when that is cheaper; listed apart for that reason only. */
export const orderIndices = `
CREATE UNIQUE INDEX IF NOT EXISTS orders_by_key ON orders (source_id, key);
CREATE INDEX IF NOT EXISTS orders_by_customer ON orders (customer_id, day);
`
