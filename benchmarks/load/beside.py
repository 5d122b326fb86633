# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the modules of benchmarks/peers importable: records, questions, report and measure are shared with them."""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = os.path.join(os.path.dirname(HERE), "peers")
if PEERS not in sys.path:
    sys.path.append(PEERS)
