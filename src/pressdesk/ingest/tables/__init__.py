"""Rule data: plain tables per language, extended without touching any rule.

Each table module names its words by language code; a test fails where a language lacks a table.
"""

VERSION = 1
