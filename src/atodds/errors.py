"""The exceptions of atodds, split by who must act.

AtoddsError
├── UsageError            you asked for something that can't be done: exit code 2
│   ├── SourceError       a source can't be read as an article
│   ├── PromptError       a prompt file is broken
│   └── SettingsError     a flag, variable or config entry makes no sense
├── EndpointError         the endpoint will not serve this run; asking again won't help: exit code 2
└── AnswerError           one question got no usable answer: it becomes `undecided`, exit code 3
    ├── Refused           the model or its filter declined
    ├── Truncated         the answer was cut by the length limit: ask for less at a time
    ├── Malformed         the answer doesn't fit the schema, or cites what isn't there
    ├── Unreachable       retries ran out: throttled, failing, cut off or silent
    └── OverBudget        asking would have gone over --max-cost, --max-tokens or the deadline

Every message is one sentence that says what is wrong and, where it isn't obvious, what to do.
No message holds a key or an article's text.
"""


class AtoddsError(Exception):
    """Anything atodds raises on purpose."""


class UsageError(AtoddsError):
    pass


class SourceError(UsageError):
    pass


class PromptError(UsageError):
    pass


class SettingsError(UsageError):
    pass


class EndpointError(AtoddsError):
    pass


class AnswerError(AtoddsError):
    pass


class Refused(AnswerError):
    pass


class Truncated(AnswerError):
    pass


class Malformed(AnswerError):
    pass


class Unreachable(AnswerError):
    pass


class OverBudget(AnswerError):
    pass
