"""A kind of field in DuckDB's words; money and quantities are decimals, so that sums are exact (six places kept)."""

from schema.model import Kind

DUCKDB_TYPES: dict[Kind, str] = {
    Kind.TEXT: "VARCHAR",
    Kind.INTEGER: "INTEGER",
    Kind.DECIMAL: "DECIMAL(24, 6)",
    Kind.DATE: "DATE",
    Kind.BOOLEAN: "BOOLEAN",
}
