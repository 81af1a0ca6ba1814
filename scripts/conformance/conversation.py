"""Conversations of Python clients of early 2024, unchanged, with the server at OPENAI_BASE_URL."""

import os
import time

from check import check
from langchain.agents import AgentExecutor
from langchain.agents.openai_assistant import OpenAIAssistantRunnable
from langchain_core.tools import tool
from openai import AzureOpenAI, OpenAI

MODEL = "gpt-4-turbo"


@tool
def get_weather(city: str) -> str:
    """The weather in a city."""
    return f"sun in {city}"


def langchain():
    options = {"name": "Tutor", "instructions": "Be brief.", "tools": [get_weather], "model": MODEL}
    runnable = OpenAIAssistantRunnable.create_assistant(**options)
    messages = runnable.invoke({"content": "Hello"})
    check("langchain answers", messages[0].content[0].text.value, "You asked: Hello")
    thread_id = messages[0].thread_id
    messages = runnable.invoke({"content": "Again", "thread_id": thread_id})
    check("langchain goes on in its thread", messages[0].content[0].text.value, "You asked: Again")
    agent = OpenAIAssistantRunnable.create_assistant(**options, as_agent=True)
    result = AgentExecutor(agent=agent, tools=[get_weather]).invoke({"content": "Use get_weather"})
    check("langchain calls a tool", result["output"], "A tool returned text of length 11.")


def converse(client, name):
    tools = [{"type": "function", "function": {"name": "get_weather"}}]
    assistant = client.beta.assistants.create(model=MODEL, tools=tools, file_ids=[], metadata=None)
    thread = client.beta.threads.create(messages=[{"role": "user", "content": "Hello", "file_ids": []}])
    with client.beta.threads.runs.create_and_stream(thread_id=thread.id, assistant_id=assistant.id) as stream:
        events = [event.event for event in stream]
    check(f"{name} streams", events[-1], "thread.run.completed")
    client.beta.threads.messages.create(thread.id, role="user", content="Use get_weather")
    run = settle(client, client.beta.threads.runs.create(thread.id, assistant_id=assistant.id))
    check(f"{name} waits for a tool", run.status, "requires_action")
    calls = run.required_action.submit_tool_outputs.tool_calls
    outputs = [{"tool_call_id": call.id, "output": "sun"} for call in calls]
    run = settle(client, client.beta.threads.runs.submit_tool_outputs(run.id, thread_id=thread.id, tool_outputs=outputs))
    check(f"{name} completes", run.status, "completed")
    messages = client.beta.threads.messages.list(thread.id, order="asc", limit=2)
    texts = [message.content[0].text.value for message in messages]
    check(f"{name} reads all pages", texts, ["Hello", "You asked: Hello", "Use get_weather", "A tool returned text of length 3."])
    steps = client.beta.threads.runs.steps.list(run.id, thread_id=thread.id)
    check(f"{name} lists the steps", [step.type for step in steps], ["message_creation", "tool_calls"])
    check(f"{name} deletes", client.beta.assistants.delete(assistant.id).deleted, True)


def settle(client, run):
    deadline = time.monotonic() + 30
    while run.status in ("queued", "in_progress"):
        if time.monotonic() > deadline:
            raise SystemExit(f"The run {run.id} is {run.status} after 30 seconds.")
        time.sleep(0.02)
        run = client.beta.threads.runs.retrieve(run.id, thread_id=run.thread_id)
    return run


langchain()
url = os.environ.pop("OPENAI_BASE_URL")
converse(OpenAI(base_url=url), "openai-python")
azure = {"azure_endpoint": url.removesuffix("/v1"), "api_key": "key", "api_version": "2024-02-15-preview"}
converse(AzureOpenAI(**azure), "AzureOpenAI")
converse(AzureOpenAI(**azure, azure_deployment="my-gpt"), "AzureOpenAI with a deployment")
