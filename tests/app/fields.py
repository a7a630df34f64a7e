"""The fields of a page in which codes are chosen, as a test reads and uses them."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.testing.v1 import AppTest


@dataclass(frozen=True)
class Field:
    """A field as it was sent to the browser."""

    app: AppTest
    key: str
    id: str
    said: dict[str, Any]

    @property
    def label(self) -> str:
        return str(self.said["label"])

    @property
    def placeholder(self) -> str:
        return str(self.said["placeholder"])

    @property
    def codes(self) -> list[str]:
        return [option[0] for option in self.said["options"]]

    @property
    def options(self) -> list[str]:
        """The options as they stand in the list."""
        return [f"{option[1]}{option[2]}" for option in self.said["options"]]

    @property
    def names(self) -> list[str]:
        return [option[1] for option in self.said["options"]]

    @property
    def chosen(self) -> list[str]:
        return list(self.said["chosen"])

    @property
    def shown(self) -> list[str]:
        """What is chosen, as it stands in the field."""
        by_code = {option[0]: option[4] or option[1] for option in self.said["options"]}
        return [by_code[code] for code in self.chosen]

    def choose(self, *codes: str) -> None:
        """Choose these codes and no others, as the browser tells it, and run the page."""
        self.send({"codes": list(codes), "turn": self.said["heard"] + 1})

    def send(self, message: Any) -> None:
        """Send what a browser sends, whatever it is, and run the page."""
        states = self.app._tree.get_widget_states()
        trigger = f"$$STREAMLIT_INTERNAL_KEY_{self.id}__events"
        states.widgets.append(
            WidgetState(id=trigger, json_trigger_value=json.dumps([{"event": "chosen", "value": message}]))
        )
        self.app._run(states)
        assert [element.message for element in self.app.exception] == []


def fields(app: AppTest) -> Iterator[Field]:
    """Every field of a page."""
    for element in app.get("bidi_component"):
        if element.proto.component_name == "thanrak_code_field":
            yield Field(app, str(element.key), element.proto.id, json.loads(element.proto.bytes))


def field(app: AppTest, key: str) -> Field:
    """The field with a key."""
    return next(each for each in fields(app) if each.key == key)


def keys(app: AppTest) -> Sequence[str]:
    """The keys of the fields of a page."""
    return [each.key for each in fields(app)]
