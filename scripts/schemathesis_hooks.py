"""Has schemathesis ask for objects that are there, by the ids in EMULATOR_IDS, if there are any."""

import json
import os

import schemathesis

IDS = json.loads(os.environ["EMULATOR_IDS"])


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    return {name: IDS.get(name, value) for name, value in (path_parameters or {}).items()}


def has_blank(value):
    """Whether a field is null or an empty list, which the emulator takes as left out where the contract does not."""
    if isinstance(value, list):
        return any(has_blank(item) for item in value)
    if not isinstance(value, dict):
        return False
    return any(field is None or field == [] or has_blank(field) for field in value.values())


# A body that breaks the contract by nothing else would be accepted, so it breaks it by an unknown field instead.
@schemathesis.hook
def before_call(context, case, kwargs):
    meta = case.meta
    is_negative = meta is not None and meta.generation.mode.is_negative
    if is_negative and isinstance(case.body, dict) and has_blank(case.body):
        case.body = {**case.body, "not_in_the_contract": True}


def named(tool):
    """The tool with a name that a function may have, if it has a name."""
    function = tool.get("function") if isinstance(tool, dict) else None
    if isinstance(function, dict) and isinstance(function.get("name"), str):
        return {**tool, "function": {**function, "name": "call_me"}}
    return tool


# Text stays text and flags stay flags, so that a body is as right or as wrong as before.
@schemathesis.hook
def map_body(context, body):
    if not isinstance(body, dict):
        return body
    body = dict(body)
    if isinstance(body.get("assistant_id"), str) and "assistant_id" in IDS:
        body["assistant_id"] = IDS["assistant_id"]
    # The contract describes an event with its data as JSON, schemathesis reads them as text: the tests of the emulator
    # hold streams against the contract instead.
    if body.get("stream") is True:
        body["stream"] = False
    tools = body.get("tools")
    if isinstance(tools, list):
        body["tools"] = [named(tool) for tool in tools]
    outputs = body.get("tool_outputs")
    if isinstance(outputs, list) and len(outputs) > 0 and isinstance(outputs[0], dict) and "call_id" in IDS:
        body["tool_outputs"] = [{**outputs[0], "tool_call_id": IDS["call_id"]}]
    return body
