#pragma once

#include "core/error.h"

#include <utility>
#include <variant>

/// The error side of a Result; std::unexpected<Error> once the compiler has it.
class Failure
{
public:
    explicit Failure(Error error) : m_error(std::move(error)) {}
    const Error &error() const & { return m_error; }
    Error &&error() && { return std::move(m_error); }

private:
    Error m_error;
};

inline Failure failure(Error::Kind kind, QString message, QString detail = {})
{
    return Failure(Error{kind, std::move(message), std::move(detail)});
}

/// A value or why not, with the names of std::expected. Asking for the absent side is a programming mistake.
template <class T>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Failure failure) : m_state(std::in_place_index<1>, std::move(failure).error()) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T &value() const & { return *std::get_if<0>(&m_state); }
    T &value() & { return *std::get_if<0>(&m_state); }
    T &&value() && { return std::move(*std::get_if<0>(&m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    T value_or(T other) const { return has_value() ? value() : std::move(other); }

    const Error &error() const { return *std::get_if<1>(&m_state); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    using value_type = void;

    Result() = default;
    Result(Failure failure) : m_state(std::move(failure).error()) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }
    const Error &error() const { return *std::get_if<1>(&m_state); }

private:
    std::variant<std::monostate, Error> m_state;
};

/// Success without a value, or why not.
using Done = Result<void>;
