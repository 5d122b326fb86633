# SPDX-License-Identifier: GPL-3.0-or-later
"""All engines in the order of the tables; add another one here."""
from engines.groonga import Groonga
from engines.lucene import Lucene
from engines.mingcha import Mingcha, MingchaHTTP
from engines.sqlite import Sqlite
from engines.tantivy import Tantivy
from engines.xapian import Xapian

ALL = (Mingcha, MingchaHTTP, Xapian, Lucene, Tantivy, Groonga, Sqlite)
OURS = ("mingcha", "mingcha_http")
NAMES = tuple(engine.name for engine in ALL)
PEERS = tuple(name for name in NAMES if name not in OURS)
