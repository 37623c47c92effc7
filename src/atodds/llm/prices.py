"""What tokens cost, from the dated table of genai-prices."""

from __future__ import annotations

from collections.abc import Callable

Price = Callable[[int, int, int], float]
"""Dollars for (tokens in, those of them that the provider had cached, tokens out)."""


def price_of(model: str, base_url: str) -> Price | None:
    """None where the table doesn't know the endpoint or its model: unknown is not free."""
    from genai_prices import Usage, calc_price

    def price(tokens_in: int, tokens_cached: int, tokens_out: int) -> float:
        usage = Usage(input_tokens=tokens_in, cache_read_tokens=tokens_cached, output_tokens=tokens_out)
        return float(calc_price(usage, model, provider_api_url=base_url).total_price)

    try:
        price(1, 0, 1)
    except LookupError:
        return None
    return price
