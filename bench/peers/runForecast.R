# Forecasts of a set of series by R forecast (ets, thetaf, auto.arima), for bench/peers/installed.ts.
#
# usage: Rscript --vanilla runForecast.R < ask.json     (install outside the repository: see bench/peers/install.sh)
# stdin and stdout are those of runStatsforecast.py. Times are CPU times of this process.
suppressMessages({ library(forecast); library(jsonlite) })
ask <- fromJSON(file("stdin"), simplifyVector = FALSE)
levels <- unlist(ask$levels)
series <- lapply(ask$series, function(values) ts(unlist(values), frequency = ask$season))
methods <- list(
  ets = function(y) forecast(ets(y), h = ask$horizon, level = levels),
  thetaf = function(y) thetaf(y, h = ask$horizon, level = levels),
  auto.arima = function(y) forecast(auto.arima(y), h = ask$horizon, level = levels)
)
bounds <- function(matrix) setNames(lapply(seq_along(levels), function(i) as.numeric(matrix[, i])), levels)
answer <- function(method, y) tryCatch({
  found <- method(y)
  if (all(is.finite(found$mean))) list(mean = as.numeric(found$mean), lo = bounds(found$lower), hi = bounds(found$upper)) else NULL
}, error = function(failure) { message(conditionMessage(failure)); NULL })
run <- function(method) {
  invisible(answer(method, series[[1]])) # loads and compiles before the clock starts
  start <- proc.time()
  answers <- lapply(series, function(y) answer(method, y))
  spent <- proc.time() - start
  list(ms = 1000 * (spent[["user.self"]] + spent[["sys.self"]]) / length(series), answers = answers)
}
cat(toJSON(lapply(methods, run), auto_unbox = TRUE, digits = NA, null = "null"))
