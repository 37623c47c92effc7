"""consistency-checker with --pairwise over a folder of the articles, with its default models and limits: … FILE…

The same steps as its `ingest` and `check --pairwise --no-definitions`, which for OpenAI's judge would ask Anthropic for
the assertions: here its own extractor for OpenAI's protocol asks the same server as the judge.
"""

import sys
from pathlib import Path

# Peers are installed in environments of their own, where no type checker looks.
from consistency_checker import pipeline
from consistency_checker.audit.logger import AuditLogger
from consistency_checker.check.nli_checker import TransformerNliChecker
from consistency_checker.config import Config
from consistency_checker.extract.atomic_facts import MoonshotExtractor
from consistency_checker.index.assertion_store import AssertionStore
from consistency_checker.index.faiss_store import FaissStore
from openai import OpenAI

folder = Path(sys.argv[1]).parent
config = Config(
    corpus_dir=folder,
    judge_provider="openai",
    judge_model="gpt-4o-mini",
    pairwise_enabled=True,
    data_dir=folder / "data",
    log_dir=folder / "logs",
)
embedder, nli = pipeline.make_embedder(config), TransformerNliChecker(config.nli_model)
config.data_dir.mkdir()
store = AssertionStore(config.db_path)
store.migrate()
index = FaissStore.open_or_create(
    index_path=config.faiss_path, id_map_path=config.faiss_path.with_suffix(".json"), dim=embedder.dim
)
corpus = store.get_or_create_corpus("articles", str(folder), "moonshot")
pipeline.ingest(
    config,
    store=store,
    faiss_store=index,
    extractor=MoonshotExtractor(client=OpenAI(), model=config.judge_model),
    embedder=embedder,
    corpus_id=corpus,
)
audit = AuditLogger(store)
pipeline.check(
    config,
    store=store,
    faiss_store=index,
    nli_checker=nli,
    judge=pipeline.make_judge(config),
    audit_logger=audit,
    run_id=audit.begin_run(corpus_id=corpus, config={}),
    corpus_id=corpus,
)
