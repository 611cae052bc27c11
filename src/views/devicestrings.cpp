#include "views/devicestrings.h"

namespace {

constexpr char escape = '\x1b';
constexpr char cancel = '\x18';
constexpr char substitute = '\x1a';

} // namespace

QByteArrayView DeviceStrings::strip(QByteArrayView bytes)
{
    if (m_state == State::Ground && !bytes.contains("\x1bP") && !bytes.endsWith(escape))
        return bytes;
    m_kept.clear();
    for (const char byte : bytes)
        take(byte);
    return m_kept;
}

void DeviceStrings::take(char byte)
{
    switch (m_state) {
    case State::Ground:
        if (byte == escape)
            m_state = State::Escape; // what it begins is not known yet
        else
            m_kept += byte;
        return;
    case State::Escape:
        if (byte == 'P') {
            m_state = State::Inside;
            return;
        }
        m_kept += escape;
        if (byte != escape) {
            m_kept += byte;
            m_state = State::Ground;
        }
        return;
    case State::Inside:
        if (byte == escape)
            m_state = State::InsideEscape;
        else if (byte == cancel || byte == substitute)
            m_state = State::Ground;
        return;
    case State::InsideEscape:
        // Any other escape ends the string as well, and means itself.
        m_state = State::Ground;
        if (byte == '\\')
            return;
        m_state = State::Escape;
        return take(byte);
    }
}
