# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the tests run from any folder: python3 -m unittest discover -s benchmarks/load/tests."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
