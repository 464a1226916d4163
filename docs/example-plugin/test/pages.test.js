import {test} from 'node:test'
import {testRulePages} from 'tulint/testing'
import plugin from '../index.js'

testRulePages({plugin, test})
