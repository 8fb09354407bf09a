# Yr hyn a ddywedodd plentyn nad yw amdano, a sut mae ei ofyn eto.

# promise
ask-again-left-out = Mae rhai cwestiynau wedi’u gadael allan. Fe wnest ti ddweud nad ydyn nhw amdanat ti.
ask-again = Gofynnwch bob un i fi eto
