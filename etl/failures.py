"""What to say when the machine and not the data stands in the way: a folder, a disk, a right that is missing."""

import errno
import os
import re
from pathlib import Path

import duckdb

from etl.problems import Expected

# what DuckDB raises where a file cannot be read or written; anything else of it is an error of ours
MACHINE_FAILURES = (OSError, duckdb.IOException, duckdb.OutOfMemoryException, duckdb.FatalException)

_NOT_ALLOWED = Expected("ไม่มีสิทธิ์อ่านหรือเขียน", "reading or writing is not allowed there")
_FULL = Expected("พื้นที่จัดเก็บเต็ม", "there is no space left")
_NO_FOLDER = Expected("ไม่ใช่โฟลเดอร์", "it is no folder")
_REASONS = {
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EROFS: _NOT_ALLOWED,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EEXIST: _NO_FOLDER,
    errno.ENOENT: Expected("ไม่พบ", "it is not there"),
    errno.EISDIR: Expected("เป็นโฟลเดอร์", "it is a folder"),
}
_OTHER = Expected("อ่านหรือเขียนไม่ได้", "it cannot be read or written")
_NAMED = re.compile(r"[\"']([^\"']+)[\"']")


def failure(error: Exception, target: Path) -> Expected:
    """One plain sentence in both languages, with the last part of the path alone.

    `target` is what the command writes, for errors that name no path or a hidden one in it.
    """
    name, reason = _known(_path(error), target).name, _reason(error)
    return Expected(f"{name}: {reason.th}", f"{name}: {reason.en}")


def _known(path: Path | None, target: Path) -> Path:
    """What people know: lock, stage and warehouse are the machine's own names."""
    if path is None:
        return target
    inside = target.absolute() in path.absolute().parents
    is_hidden = inside and path.absolute().relative_to(target.absolute()).parts[0].startswith(".")
    return target if is_hidden else path


def _path(error: Exception) -> Path | None:
    if isinstance(error, OSError):
        return Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else None
    found = _NAMED.search(str(error))
    # a name without a folder is that of the attached database
    return Path(found[1]) if found and Path(found[1]).parent != Path() else None


def _reason(error: Exception) -> Expected:
    if isinstance(error, OSError):
        return _REASONS.get(error.errno or 0, _OTHER)
    return next((reason for number, reason in _REASONS.items() if os.strerror(number) in str(error)), _OTHER)
