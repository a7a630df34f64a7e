"""Parts of a card that every page uses: the card itself, its pictures and files, tables, marks, codes of members."""
