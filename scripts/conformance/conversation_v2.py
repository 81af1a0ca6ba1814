"""Conversations in version 2 of the API by openai-python, unchanged, with the server at OPENAI_BASE_URL."""

import os

from check import check
from openai import AzureOpenAI, BadRequestError, OpenAI

MODEL = "gpt-4o"
TOOLS = [{"type": "function", "function": {"name": "get_weather", "strict": True}}, {"type": "file_search"}]
IMAGE = {"type": "image_url", "image_url": {"url": "https://images.example/sky.png", "detail": "low"}}
RESULT_CONTENT = "step_details.tool_calls[*].file_search.results[*].content"


def converse(client, name):
    assistants, threads = client.beta.assistants, client.beta.threads
    resources = {"file_search": {"vector_stores": [{"file_ids": ["file-1"]}]}}
    assistant = assistants.create(model=MODEL, tools=TOOLS, tool_resources=resources)
    check(f"{name} creates a vector store", len(assistant.tool_resources.file_search.vector_store_ids), 1)
    content = [{"type": "text", "text": "Hello"}, IMAGE]
    thread = threads.create(messages=[{"role": "user", "content": content}])
    with threads.runs.stream(thread_id=thread.id, assistant_id=assistant.id) as stream:
        text = "".join(stream.text_deltas)
    check(f"{name} streams", text, "You asked: Hello")

    question = threads.messages.create(thread.id, role="user", content="Use get_weather")
    run = threads.runs.create_and_poll(thread_id=thread.id, assistant_id=assistant.id, poll_interval_ms=20)
    check(f"{name} waits for a tool", run.status, "requires_action")
    calls = run.required_action.submit_tool_outputs.tool_calls
    outputs = [{"tool_call_id": call.id, "output": "sun"} for call in calls]
    run = threads.runs.submit_tool_outputs_and_poll(
        run_id=run.id, thread_id=thread.id, tool_outputs=outputs, poll_interval_ms=20
    )
    check(f"{name} completes", run.status, "completed")
    messages = threads.messages.list(thread.id, order="asc", limit=2)
    texts = [message.content[0].text.value for message in messages]
    check(f"{name} reads all pages", texts, ["Hello", "You asked: Hello", "Use get_weather", "A tool returned text of length 3."])
    steps = threads.runs.steps.list(run.id, thread_id=thread.id, include=[RESULT_CONTENT])
    check(f"{name} lists the steps", [step.type for step in steps], ["message_creation", "tool_calls"])

    check(f"{name} deletes a message", threads.messages.delete(question.id, thread_id=thread.id).deleted, True)
    try:
        assistants.create(model=MODEL, tools=[{"type": "retrieval"}])
    except BadRequestError as error:
        check(f"{name} is told what is wrong", error.param, "tools[0].type")
    else:
        raise SystemExit(f"{name}: a tool of version 1 was taken")
    check(f"{name} deletes", assistants.delete(assistant.id).deleted, True)


url = os.environ.pop("OPENAI_BASE_URL")
converse(OpenAI(base_url=url), "openai-python")
azure = {"azure_endpoint": url.removesuffix("/v1"), "api_key": "key", "api_version": "2024-05-01-preview"}
converse(AzureOpenAI(**azure), "AzureOpenAI")
